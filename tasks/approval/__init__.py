"""The gate: what leaves is shown whole, waits for a person, and is bound to a hash of what was shown."""
