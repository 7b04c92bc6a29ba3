"""The verbs, one file per noun or act: the only way to change anything."""

import contactdesk.records  # noqa: F401  # before anything here imports peewee
