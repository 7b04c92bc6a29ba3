"""What stands over or in place of a page: questions, search, help. They may know the nouns."""
