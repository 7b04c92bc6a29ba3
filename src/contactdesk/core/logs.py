"""The log file: what happened, by ids only. Names, addresses and passphrases never reach it."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler

from contactdesk.core.paths import log_file


def start_log() -> None:
    """Log warnings and worse to a small rotating file; a disk that refuses must not stop the program."""
    logger = logging.getLogger("contactdesk")
    if logger.handlers:
        return
    try:
        log_file().parent.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = RotatingFileHandler(
            log_file(), maxBytes=500_000, backupCount=2, encoding="utf-8"
        )
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    logger.propagate = False
