"""Reads the bare number of a figure: digits, number words and multipliers."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen "
    "fourteen fifteen sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_WORDS = {word: number for number, word in enumerate(_ONES.split())}
_WORDS |= {word: 10 * number for number, word in enumerate(_TENS.split(), start=2)}
_SCALES = {
    "dozen": (12, ""),
    "hundred": (100, ""),
    "thousand": (10**3, "thousand"),
    "k": (10**3, "thousand"),
    "million": (10**6, "million"),
    "m": (10**6, "million"),
    "mm": (10**6, "million"),
    "mn": (10**6, "million"),
    "mio": (10**6, "million"),
    "billion": (10**9, "billion"),
    "b": (10**9, "billion"),
    "bn": (10**9, "billion"),
    "trillion": (10**12, "trillion"),
    "tn": (10**12, "trillion"),
}
NUMBER_WORDS = "|".join(_WORDS)
LONG_SCALES = "dozen|hundred|thousand|million|billion|trillion"


class Spelling(StrEnum):
    """How a number is written; it decides which units may follow."""

    DIGITS = "digits"
    WORDS = "words"
    ARTICLE = "article"  # "an hour", "a day"
    FRACTION = "fraction"  # "half", "two-thirds", "one in five"


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number whose spelling ends at `end`; `step` is its last written place.

    `grouped` is the other reading of "1.200", where `value` is 1.2; `scale` names
    the multiplier; `comma` marks a decimal comma.
    """

    end: int
    value: Decimal
    spelling: Spelling
    step: Decimal = Decimal(1)
    scale: str = ""
    grouped: Decimal | None = None
    comma: bool = False

    @property
    def in_thousands(self) -> "Numeral":
        """The number with the point of "1.200" read as a separator."""
        if self.grouped is None:
            return self
        return replace(
            self, value=self.grouped, step=_last_place(self.grouped), grouped=None
        )


_DIGITS = re.compile(
    r"""(?:
        (?P<commas>[0-9]{1,3}(?:,[0-9]{3}){1,5}(?:\.[0-9]{1,9})?)
      | (?P<spaces>[1-9][0-9]{0,2}(?:\ [0-9]{3}){1,5}(?:[.,][0-9]{1,2})?)(?!-|\ [0-9])
      | (?P<dots>[1-9][0-9]{0,2}(?:\.[0-9]{3}){1,5}(?:,[0-9]{1,2})?)
      | (?P<comma>[0-9]{1,12},[0-9]{1,2})
      | (?P<plain>(?:0|[1-9][0-9]{0,11})?\.[0-9]{1,9} | 0 | [1-9][0-9]{0,11})
    )(?![.,]?[0-9])""",
    re.VERBOSE,
)
_MORE_DIGITS = re.compile(r"[0-9.,]*[0-9]")
_AND_A_HALF = re.compile(r" and (?:a|one)[ -]half\b|(?<=[0-9])½| ½| 1/2(?![0-9/])")
# "3.2m users" are millions, "3.2m long" is a length.
_MILLIONS = (
    r"m\b(?=\+| ?[€$£]| (?:usd|eur|gbp|chf|people)\b"
    r"| (?!(?:across|less|plus|as|is|was|has|long|wide|high|deep|tall)\b)"
    r"(?:[a-z-]+ )?[a-z]+s\b)"
)
_SCALE = re.compile(rf"[ -]?({LONG_SCALES}|mio|mn|bn|tn)\b|(k\b|{_MILLIONS})")
_MONEY_SCALE = re.compile(rf"[ -]?({LONG_SCALES}|mio|mm|mn|bn|tn|k|m|b)\b")
# "5 hundred thousand" has two; whoever writes more measures nothing.
_MOST_SCALES = 2
_WORD = re.compile(rf"[ -]?({NUMBER_WORDS})\b")
_AND_WORD = re.compile(rf"[ -](?:and )?({NUMBER_WORDS})\b")
_WORD_SCALE = re.compile(rf"[ -]({LONG_SCALES})\b")
_ARTICLE = re.compile(rf"an?(?= (?:{LONG_SCALES})\b)")
_HALF_A = re.compile(rf"half (?:an? )?({LONG_SCALES})\b")


def read_digits(folded: str, at: int, *, money: bool = False) -> Numeral | None:
    """Read digits that begin at `at`, with the multiplier behind them.

    `money` says that a currency stands in front, where "m" is a million and
    "1.200" a thousand and more. None for what is no plain number ("007", "1.2.3").
    """
    found = _DIGITS.match(folded, at)
    if not found:
        return None
    number = _number(found)
    number = _with_half(folded, number)
    return _scaled(folded, number, _MONEY_SCALE if money else _SCALE)


def end_of_digits(folded: str, at: int) -> int:
    """Give the end of the run of digits, points and commas that begins at `at`."""
    run = _MORE_DIGITS.match(folded, at)
    return run.end() if run else at + 1


def _number(found: re.Match[str]) -> Numeral:
    written, kind = found[0], str(found.lastgroup)
    comma = kind == "comma"
    if kind == "commas":
        written = written.replace(",", "")
    elif kind == "spaces":
        written = written.replace(" ", "").replace(",", ".")
    elif kind == "comma":
        written = written.replace(",", ".")
    grouped = None
    if kind == "dots":
        grouped = Decimal(written.replace(".", "").replace(",", "."))
        decimals = written.count(".") == 1 and "," not in written
        written = written if decimals else str(grouped)
    value = Decimal(written)
    step = _last_place(value)
    return Numeral(
        found.end(), value, Spelling.DIGITS, step, grouped=grouped, comma=comma
    )


def _last_place(value: Decimal) -> Decimal:
    return Decimal(1).scaleb(int(value.as_tuple().exponent))


def _scaled(folded: str, number: Numeral, pattern: re.Pattern[str]) -> Numeral:
    """Multiply by the words and letters that follow: "3.2m", "5 hundred thousand"."""
    for _ in range(_MOST_SCALES):
        found = pattern.match(folded, number.end)
        if not found:
            break
        factor, name = _SCALES[found[found.lastindex or 0]]
        number = replace(
            number,
            end=found.end(),
            value=number.value * factor,
            step=number.step * factor,
            scale=name or number.scale,
            grouped=None,
        )
    return number


def read_words(folded: str, at: int) -> Numeral | None:
    """Read a number in words that begins at `at`: "forty-seven", "a hundred and five".

    None where no number word begins.
    """
    article = _ARTICLE.match(folded, at)
    total, current = 0, 1 if article else 0
    end, scale = article.end() if article else at, ""
    joins = False  # Only behind a multiplier may "and" lead on: "a hundred and five".
    while True:
        word = (_AND_WORD if joins else _WORD).match(folded, end)
        if word and (end == at or _fits(current, _WORDS[word[1]])):
            current += _WORDS[word[1]]
            end, joins, scale = word.end(), False, ""
        elif 0 < current < 1000 and (found := _WORD_SCALE.match(folded, end)):
            factor, scale = _SCALES[found[1]]
            if factor < 1000:
                current *= factor
            else:
                total, current = total + current * factor, 0
            end, joins = found.end(), True
        else:
            break
    if end == at:
        return None
    step = Decimal(_SCALES[scale][0] if scale else 1)
    number = Numeral(end, Decimal(total + current), Spelling.WORDS, step, scale)
    return _with_half(folded, number)


def _fits(current: int, number: int) -> bool:
    """Tell whether `number` goes on with the same number: forty-seven, six|seven."""
    ones, tens = current % 10, current % 100
    return number > 0 and (tens == 0 or (tens >= 20 and ones == 0 and number < 10))


def _with_half(folded: str, number: Numeral) -> Numeral:
    """Add what follows in "two and a half million", "2½", "2 1/2"."""
    half = _AND_A_HALF.match(folded, number.end)
    if not half or number.step != 1:
        return number
    value = number.value + Decimal("0.5")
    number = replace(number, end=half.end(), value=value, step=Decimal("0.1"))
    return _scaled(folded, number, _SCALE)


def read_half(folded: str, at: int) -> Numeral | None:
    """Read "half a million", "half a dozen" at `at`; None for any other half."""
    found = _HALF_A.match(folded, at)
    if not found:
        return None
    factor, scale = _SCALES[found[1]]
    half, step = Decimal(factor) / 2, Decimal(factor) / 10
    return Numeral(found.end(), half, Spelling.WORDS, step, scale)
