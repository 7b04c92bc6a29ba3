"""ContactDesk: whom an office knows, whom it meets, and what comes of it."""
