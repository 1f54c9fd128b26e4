"""Makes the package known to Django."""

from django.apps import AppConfig


class HubConfig(AppConfig):
    name = "hub"
