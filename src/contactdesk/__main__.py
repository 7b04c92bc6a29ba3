"""Starts the command line; without a command, the window."""

from __future__ import annotations

import sys


def main() -> int:
    from contactdesk.app import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
