"""What every layer stands on: text, dates, errors, translation, paths. Knows nothing of contacts."""
