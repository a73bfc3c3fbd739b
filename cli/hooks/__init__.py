"""Webhooks: the receiver that takes them, and `freelance hooks`."""
