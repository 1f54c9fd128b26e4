"""What people are told: whom, how and when. The mails themselves are `hub.mail`'s."""

from hub.notices.hearing import hear
from hub.notices.rules import EVENTS
from hub.notices.sending import send_due
from hub.notices.telling import hush, silence, tell

__all__ = ["EVENTS", "hear", "hush", "send_due", "silence", "tell"]
