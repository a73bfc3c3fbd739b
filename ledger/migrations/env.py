"""Alembic's entry: the caller hands over an open connection, so that no address stands in a file."""

from alembic import context

from ledger.schema import metadata

connection = context.config.attributes["connection"]
context.configure(
    connection=connection, target_metadata=metadata, render_as_batch=True, transaction_per_migration=False
)
with context.begin_transaction():
    context.run_migrations()
