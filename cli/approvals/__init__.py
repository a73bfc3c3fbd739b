"""`freelance approvals` and `freelance effects`: what waits for a person, and what became of what left."""
