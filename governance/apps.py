"""Makes the package known to Django."""

from django.apps import AppConfig


class GovernanceConfig(AppConfig):
    name = "governance"
