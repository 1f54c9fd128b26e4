"""Makes the package known to Django."""

from django.apps import AppConfig


class ContentConfig(AppConfig):
    name = "content"

    def ready(self) -> None:
        from content import signal_handlers, system_checks  # noqa: F401
        from content.assets import connecting
        from content.planning import piece_rights

        signal_handlers.connect()
        connecting.connect()
        piece_rights.register()
