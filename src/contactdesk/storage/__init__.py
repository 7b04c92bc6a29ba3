"""One open desk: engines, migrations, changes with their history, the search index, backups."""

import contactdesk.records  # noqa: F401  # before anything here imports peewee
