"""What governance does when it hears that an item has changed, in the background."""

from datetime import datetime

from governance.rounds import audit_round
from governance.standing.looking_again import look_again


def audit_pending(key: str, now: datetime) -> None:
    """Audit again what of an item is in review and what is out: its text, or what it
    rests on, has changed. Called again, it finds nothing left to do. Runs the audit.
    """
    audit_round(key, now)
    look_again(key, now)
