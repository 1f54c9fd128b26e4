"""Makes the package known to Django, and joins the packages below."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class HubConfig(AppConfig):
    name = "hub"

    def ready(self) -> None:
        from hub import prepare, wiring

        wiring.join()
        post_migrate.connect(prepare.prepare_after_migrate, sender=self)
