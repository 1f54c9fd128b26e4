"""Whether the hub could answer: its database answers and has every migration."""

from django.db import Error, connection
from django.db.migrations.executor import MigrationExecutor

# Looked for once: no process outlives the code whose migrations it found applied.
_migrated = False


def database_answers() -> bool:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except Error:
        return False
    return True


def is_migrated() -> bool:
    """Say whether every migration is applied. Raises what the database raises."""
    global _migrated
    if not _migrated:
        executor = MigrationExecutor(connection)
        _migrated = not executor.migration_plan(executor.loader.graph.leaf_nodes())
    return _migrated
