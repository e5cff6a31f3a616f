"""Ports of servers that the benches start."""

import socket
import subprocess
import sys
import time


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def await_port(port: int, process: subprocess.Popen) -> None:
    """Waits until a server listens, for half a minute; ends the bench where it does not."""
    limit = time.monotonic() + 30
    while time.monotonic() < limit and process.poll() is None:
        try:
            return socket.create_connection(("127.0.0.1", port)).close()
        except OSError:
            time.sleep(0.001)
    sys.exit(f"a server did not start: {' '.join(process.args)}")
