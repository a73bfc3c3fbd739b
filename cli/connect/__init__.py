"""Accounts of services, and the catalogue of what can be done with them."""
