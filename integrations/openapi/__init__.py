"""Any service that publishes an OpenAPI document: its operations as typed steps, without code."""
