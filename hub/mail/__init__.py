"""How a mail is made: words, links, headers. Whom it goes to and when is not known here."""

from hub.mail.letters import Entry, Letter, compose

__all__ = ["Entry", "Letter", "compose"]
