"""Empties the demo's database of all but what Django and its models need to run."""

from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.core.management.color import no_style
from django.db import connection, transaction
from django.db.migrations.recorder import MigrationRecorder

from governance.journal import lifted_triggers

# What running processes have in memory by its number, and what migrations have made.
_KEPT = frozenset(
    {
        ContentType._meta.db_table,
        Permission._meta.db_table,
        MigrationRecorder.Migration._meta.db_table,
    }
)


def empty() -> None:
    """Remove every row, and count from one again. Raises ImproperlyConfigured where
    DEBUG is off.
    """
    names = connection.introspection.django_table_names(
        only_existing=True, include_views=False
    )
    tables = [name for name in names if name not in _KEPT]
    statements = connection.ops.sql_flush(
        no_style(), tables, reset_sequences=True, allow_cascade=False
    )
    with lifted_triggers(), transaction.atomic():
        connection.ops.execute_sql_flush(statements)
