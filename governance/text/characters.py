"""What single characters become when text is folded, and the classes they fall in."""

from itertools import groupby
from unicodedata import category, decomposition, normalize

# Written inside square brackets of a regular expression.
HYPHENS = r"\-\u2010-\u2013\u2212\ufe63\uff0d"
EM_DASHES = r"\u2014\u2015\u2e3a\u2e3b\ufe58"
LINE_BREAKS = r"\n\r\v\f\x85\u2028\u2029"
DROPPED = (
    r"\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f"
    r"\ufe00-\ufe0f\ufeff\U000e0000-\U000e01ef"
)
JOINERS = r"\u200c\u200d"
PICTURES = (
    r"\xa9\xae\u203c\u2049\u2122\u2139\u2190-\u21ff\u2300-\u23ff\u2460-\u24ff"
    r"\u25a0-\u27bf\u2900-\u297f\u2b00-\u2bff\u3030\u303d\u3297\u3299"
    r"\U0001f000-\U0001faff"
)
# These fold to their lower case and nothing else, so they are never looked at one
# by one: ASCII, Latin without ß, İ and ligatures, Cyrillic, kana, Han and Hangul.
PLAIN = (
    r"\x20-\x7e\xc0-\xde\xe0-\xff\u0100-\u012f\u0134-\u013e\u0141-\u0148"
    r"\u014a-\u017e\u0400-\u0482\u048a-\u052f\u3041-\u3096\u30a1-\u30fa"
    r"\u4e00-\u9fff\uac00-\ud7a3"
)

_APOSTROPHES = "\u2018\u2019\u201a\u201b\u2032\u02b9\u02bb\u02bc\u00b4\uff07"
_QUOTES = "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\u2039\u203a\u301d\u301e\uff02"
_DASHES = "\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d"
_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"

# Compatibility forms that say more than the letters they would become: "cloud™"
# must stay "cloud™", "1½" must not turn into 11/2, "①step" is not "1step".
_KEPT_FORMS = ("<super>", "<fraction>", "<circle>")


def _mark_ranges() -> str:
    """List the marks of all scripts, as ranges for a regular expression."""
    marks = (n for n in range(0x300, 0x1F000) if category(chr(n))[0] == "M")
    runs = groupby(enumerate(marks), lambda numbered: numbered[1] - numbered[0])
    return "".join(_range([mark for _, mark in run]) for _, run in runs)


def _range(run: list[int]) -> str:
    return f"{chr(run[0])}-{chr(run[-1])}"


# What belongs to the character before it: marks, Hangul vowels and final
# consonants, voicing marks of half-width kana, skin tones of emoji.
MARKS = _mark_ranges() + r"\u1160-\u11ff\ud7b0-\ud7fb\uff9e\uff9f\U0001f3fb-\U0001f3ff"


class _Folds(dict[str, str]):
    """The folded form of each character, worked out when it is first met."""

    def __missing__(self, character: str) -> str:
        self[character] = folded = _fold(character)
        return folded


def _fold(character: str) -> str:
    form = decomposition(character).partition(" ")[0]
    if form in _KEPT_FORMS:
        return character
    compatible = normalize("NFKC", character)
    if compatible.startswith(" "):  # "¨" would become a space with a mark on it.
        return character
    # "İ" would become an "i" with a second dot on it, which nobody types.
    lower = compatible.casefold().replace("i\u0307", "i")
    return "".join(_EXACT.get(c, c) for c in normalize("NFC", lower))


_EXACT = {
    **dict.fromkeys(_APOSTROPHES, "'"),
    **dict.fromkeys(_QUOTES, '"'),
    **dict.fromkeys(_DASHES, "-"),
    # A footnote mark ends the word before it, and 10⁶ is not 106.
    **{power: f"^{digit}" for digit, power in enumerate(_SUPERSCRIPTS)},
}
FOLDS = _Folds(_EXACT)
