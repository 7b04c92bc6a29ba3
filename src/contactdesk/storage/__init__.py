"""One open desk: engines, migrations, changes with their history, the search index, backups."""
