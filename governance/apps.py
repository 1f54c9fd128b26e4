"""Makes the package known to Django."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class GovernanceConfig(AppConfig):
    name = "governance"

    def ready(self) -> None:
        from governance.journal import protection

        post_migrate.connect(
            protection.install_after_migrating,
            sender=self,
            dispatch_uid="governance.journal",
        )
