"""Packages as they are loaded by commands that need no database."""

from django.apps import AppConfig


class Governance(AppConfig):
    """Offers governance's commands, and none of its models."""

    name = "governance"

    def import_models(self) -> None:
        self.models = {}
