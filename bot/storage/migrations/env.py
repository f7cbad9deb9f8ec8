"""Alembic's entry: runs on the connection that `storage.migrate` hands over."""

from alembic import context

from bot.storage.tables import metadata

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=metadata, render_as_batch=True, transactional_ddl=True)
with context.begin_transaction():
    if connection.dialect.name == "postgresql":
        # Two replicas that start together: the second waits, then finds nothing to do.
        connection.exec_driver_sql("SELECT pg_advisory_xact_lock(726177)")
    context.run_migrations()
