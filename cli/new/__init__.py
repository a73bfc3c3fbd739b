"""`freelance new`: writes a task or a flow of one's own, with all that belongs to it."""
