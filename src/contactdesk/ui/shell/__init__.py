"""What every window needs and no screen owns: theme, icons, tasks, actions, toasts, crashes."""
