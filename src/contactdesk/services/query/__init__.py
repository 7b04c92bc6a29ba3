"""The language of searching: one grammar for search boxes, lists, saved lists and the command line."""
