"""`freelance up`: Prefect's server, every flow as a deployment, and a worker whose runs begin at once."""
