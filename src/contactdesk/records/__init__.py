"""The nouns: peewee tables and their enumerations. They know no database; a desk runs every query."""
