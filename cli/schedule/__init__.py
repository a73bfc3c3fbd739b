"""When flows run by themselves: words and files to Prefect's schedules, missed times, and flows that stay silent."""
