"""The verbs, one file per noun or act: the only way to change anything."""
