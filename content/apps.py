"""Makes the package known to Django."""

from django.apps import AppConfig


class ContentConfig(AppConfig):
    name = "content"
