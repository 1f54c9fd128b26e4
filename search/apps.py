"""Makes the package known to Django."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "search"
