"""Arguments → services → text. The same verbs as the window, for scripts and checks."""
