"""The papers that can be printed, each with the options that it knows."""
