"""How a mail is made: words, links, headers. To whom and when is not known here."""

from hub.mail.letters import Entry, Letter, compose

__all__ = ["Entry", "Letter", "compose"]
