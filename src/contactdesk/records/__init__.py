"""The nouns: peewee tables and their enumerations. They know no database; a desk runs every query."""

from contactdesk.records.peewee_alone import import_peewee_alone

import_peewee_alone()
