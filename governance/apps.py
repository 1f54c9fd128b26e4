"""Makes the package known to Django."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class GovernanceConfig(AppConfig):
    name = "governance"

    def ready(self) -> None:
        from governance import following
        from governance.journal import protection

        following.connect()
        post_migrate.connect(
            protection.install_after_migrating,
            sender=self,
            dispatch_uid="governance.journal",
        )
