"""What differs between SQLite and PostgreSQL, and nowhere else."""
