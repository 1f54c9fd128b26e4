"""manage.py serve: the web server, for production and for the demo."""

import signal
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

import waitress
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.core.wsgi import get_wsgi_application

from hub.management.database_ready import require_database


class Command(BaseCommand):
    help = "Serves the hub: waitress with threads. SIGTERM ends it after open requests."

    def add_arguments(self, parser: ArgumentParser) -> None:
        add = parser.add_argument
        add("--host", default="127.0.0.1", help="the address to listen at")
        add("--port", type=int, default=settings.PORT)
        add("--threads", type=int, default=settings.THREADS)

    def handle(self, *_: Any, **options: Any) -> None:
        require_database()
        _require_static_files()
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
        try:
            server = waitress.create_server(
                get_wsgi_application(),
                host=options["host"],
                port=options["port"],
                threads=options["threads"],
                max_request_body_size=settings.REQUEST_MAX_BYTES,
                ident=None,
                # Django judges by its own settings whether the proxy is believed.
                clear_untrusted_proxy_headers=not settings.SECURE_PROXY_SSL_HEADER,
            )
        except OSError as error:
            raise CommandError(f"Port {options['port']}: {error.strerror}.") from None
        self.stdout.write(f"Serving on http://{options['host']}:{options['port']}")
        server.run()


def _require_static_files() -> None:
    if settings.DEBUG or getattr(settings, "WHITENOISE_USE_FINDERS", False):
        return
    if not (Path(settings.STATIC_ROOT) / "staticfiles.json").exists():
        raise CommandError(
            "Run manage.py collectstatic: styles and scripts are not there."
        )
