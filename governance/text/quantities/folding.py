"""Makes text plain enough for one set of patterns, character by character."""

_SPACES = "\t\n\r\v\f\x85\xa0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008"
_SPACES += "\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
_FOLDS = str.maketrans(
    {
        **dict.fromkeys(_SPACES, " "),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d", "-"),
        **dict.fromkeys("\u2018\u2019\u2032\u02bc", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u2033", '"'),
        "\xba": "\xb0",  # The ordinal sign is often typed for the degree sign.
        "\uff05": "%",
    }
)


def fold(text: str) -> str:
    """Give `text` in lower case with plain spaces, hyphens and quotes.

    The result has one code point for each of the source, so offsets into one are
    offsets into the other. Text that is folded already comes back as it is.
    """
    lowered = text.lower()
    if len(lowered) != len(text):  # Only "İ" grows; it stays a capital here.
        lowered = "".join(c if len(c.lower()) > 1 else c.lower() for c in text)
    return lowered.translate(_FOLDS)
