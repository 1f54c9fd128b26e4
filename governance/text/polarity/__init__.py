"""Whether a sentence denies a statement; rules that would rather miss than mistake."""

from governance.text.polarity.denying import Denial, denies

__all__ = ["Denial", "denies"]
