"""Mail servers that fail in one way each; the addresses say when."""

from smtplib import SMTPRecipientsRefused, SMTPServerDisconnected
from typing import ClassVar

from django.core.mail.backends.locmem import EmailBackend
from django.db import connection


class Unreachable(EmailBackend):
    """Nobody answers."""

    def open(self):
        raise ConnectionRefusedError("nobody there")


class RefusesPriya(EmailBackend):
    """One address is refused, the others are served."""

    def send_messages(self, messages):
        if messages[0].to == ["priya@example.com"]:
            raise SMTPRecipientsRefused({"priya@example.com": (550, b"unknown")})
        return super().send_messages(messages)


class HangsUp(EmailBackend):
    """Goes away before it takes anything."""

    def send_messages(self, messages):
        raise SMTPServerDisconnected("gone")


class TakesItAndDies(EmailBackend):
    """Takes the mail; then the process that sends is killed."""

    def send_messages(self, messages):
        super().send_messages(messages)
        raise SystemExit


class Watches(EmailBackend):
    """Notes how deep in transactions it is called."""

    depths: ClassVar[list[int]] = []

    def send_messages(self, messages):
        self.depths.append(len(connection.savepoint_ids))
        return super().send_messages(messages)
