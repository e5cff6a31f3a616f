"""For benches that need boto3 or another package: they go on under the Python of .build/venv, or one that is named."""

import os
import sys

PYTHON = os.path.abspath(
    os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", ".build", "venv", "bin", "python3")
)
MARK = "PUTOKAZ_BENCH_UNDER"


def enter(python: str = PYTHON) -> None:
    """Starts the bench again under a Python, unless that is done; without that Python it goes on as it is."""
    if os.environ.get(MARK) != python and os.path.exists(python):
        script = os.path.abspath(sys.argv[0])
        os.execve(python, [python, script, *sys.argv[1:]], {**os.environ, MARK: python})
