"""Setting text in any script: cleaned, ordered, cut into runs of one face, shaped, wrapped to a width."""
