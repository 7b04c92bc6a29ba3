"""Papers: plain data in, PDF out, text in every script, one file per paper; knows no database, no window."""
