"""One phrase in the forms that pasted text gives it, and the places it may stand in."""

from typing import NamedTuple


class Placed(NamedTuple):
    """A text, and where in it the phrase starts."""

    text: str
    start: int


SETTINGS = {
    "alone": ("", ""),
    "in a sentence": ("We say that ", " is what buyers of every size ask for."),
    "after an emoji": ("👩‍💻🇩🇪 Here is ", ", today."),
    "before an emoji": ("Take ", "! 🎉👍🏽"),
    "between combining marks": ("Cafe\u0301 re\u0301sume\u0301: ", " voila\u0300."),
    "after all that shifts": ("“Maß\u00adstab”… ﬁne&nbsp;— ", " — ok."),
}


def disguises(phrase: str) -> dict[str, str]:
    """Give the forms in which a phrase must still be found, by the disguise's name.

    Those that would leave the phrase as it is are not among them.
    """
    forms = {
        "no-break space": phrase.replace(" ", "\u00a0"),
        "narrow no-break space": phrase.replace(" ", "\u202f"),
        "double space": phrase.replace(" ", "  "),
        "line break": phrase.replace(" ", "\n"),
        "no-break hyphen": phrase.replace("-", "\u2011"),
        "en dash": phrase.replace("-", "–"),
        "curly apostrophe": phrase.replace("'", "’"),
        "soft hyphen": _with_inside("\u00ad", phrase),
        "zero-width space": _with_inside("\u200b", phrase),
        "upper case": phrase.upper(),
        "title case": " ".join(w[:1].upper() + w[1:] for w in phrase.split(" ")),
        "no-break space as HTML": phrase.replace(" ", "&nbsp;"),
        "inline markup": f"{phrase[0]}<b>{phrase[1:-1]}</b>{phrase[-1]}",
    }
    return {name: form for name, form in forms.items() if form != phrase}


def in_sentence(phrase: str) -> dict[str, Placed]:
    """Put a phrase into every setting, by the setting's name."""
    return {
        name: Placed(before + phrase + after, len(before))
        for name, (before, after) in SETTINGS.items()
    }


def _with_inside(character: str, phrase: str) -> str:
    """Put a character into the middle of each word that has one."""
    return " ".join(
        word[: len(word) // 2] + character + word[len(word) // 2 :]
        for word in phrase.split(" ")
    )
