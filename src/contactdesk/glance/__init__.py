"""What a start shows first, asked in plain SQL: composing it would take longer than all the rest together.

It stands beside storage and brings no peewee. Whoever adds to what Today shows adds it in ``reading``.
"""
