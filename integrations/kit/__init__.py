"""What every connector is made of: accounts, calls, steps, effects."""
