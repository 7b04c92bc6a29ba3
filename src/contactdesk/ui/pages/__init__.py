"""The pages beside the side bar. They don't know each other: each is given a workbench, and asks it to go."""
