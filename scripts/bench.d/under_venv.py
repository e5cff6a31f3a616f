"""For benches that need boto3: they go on under the Python of .build/venv."""

import os
import sys

PYTHON = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", ".build", "venv", "bin", "python3")
MARK = "PUTOKAZ_BENCH_UNDER_VENV"


def enter() -> None:
    """Starts the bench again under the venv's Python, unless that is done."""
    if os.environ.get(MARK) is None and os.path.exists(PYTHON):
        script = os.path.abspath(sys.argv[0])
        os.execve(PYTHON, [PYTHON, script, *sys.argv[1:]], {**os.environ, MARK: "1"})
