"""What is exported of each noun: its columns, and its records read batch by batch."""
