"""Numbers that measure nothing: addresses, versions, times of day, labels, codes."""

import re

from governance.text.quantities.units import CURRENCIES

_WEB = re.compile(
    r"https?://[^\s)\]>\"]+|www\.[^\s)\]>\"]+"
    r"|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]+"
    r"|(?<![\w.@-])[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.[a-z]{2,12}/[^\s)\]>\"]*"
)
# What begins with its digits.
_AT_DIGITS = re.compile(
    r"""
    (?![0-9]{1,3}(?:\.[0-9]{3}){2}(?![.0-9]))       # 1.200.000 is a number,
    [0-9]+(?:\.[0-9]+){2,}[\w.-]*                   # 1.2.3 and 10.0.0.1 are not
  | [0-9]{1,2}(?:[:.][0-9]{2})?(?:\ ?(?:-|to)\ ?[0-9]{1,2}(?:[:.][0-9]{2})?)?
    \ ?(?:[ap]\.\ ?m\.?|[ap]m\b|noon\b|o'clock\b)     # 9:30-11 a.m.
  | [0-9]+(?:\.[0-9]+)?:[0-9]+(?::[0-9]+)?(?:\ ?-\ ?[0-9]+:[0-9]+)?   # 16:00, 4.5:1
  | [0-9]{3}\)?[-.\ ][0-9]{3}[-.\ ][0-9]{4}(?![0-9])    # telephone numbers
  | [0-9]{3}-[0-9]{4}(?![0-9])
  | [0-9]+(?:-[0-9]+){2,}
  | (?<=\+)[0-9]{1,3}(?:[ -]\(?[0-9]{2,4}\)?){2,5}(?![0-9])
  | 911\b(?!,|[ -](?:million|billion))
  | 24\ ?[/x×]\ ?7(?:/365)?
  | [0-9]+(?:\.[0-9]+)?\ ?[x×]\ ?[0-9]+(?:\.[0-9]+)?(?:\ ?[x×]\ ?[0-9]+)?
  | [0-9]+\([a-z0-9]+\)(?:\([a-z0-9]+\))*
  | [0-9]+(?:st|[nr]d|th|'?s)\b
  | (?![1-9]/[2-9](?:0?\ of\b|0?[ -][a-z]))[0-9]+(?:/[0-9]+)+(?:[-/][0-9]+)*
  | [0-9]+-(?:on|to|and)-[0-9]+
    """,
    re.VERBOSE,
)
_AT_WORDS = re.compile(
    r"(?:one|two|three)-(?:on|to|by|way|stop|off|sided)\b"
    r"|one (?:of|another|or more|or two|thing|day|by one|size|way|to one|on one)\b"
)
_TOKEN = re.compile(r"\w+(?:[.,/-]\w+)*")
_CURRENCY_CODE = re.compile(
    rf"(?<!\w)(?:{'|'.join(code for code in CURRENCIES if code.isalpha())})$"
)
_SHORT_YEAR = re.compile(r"[0-9]{2}(?:s\b|(?![0-9.,]*[0-9]| ?%| per))")
_RUN = re.compile(r"[0-9]+")
_BRACKET_BEFORE = re.compile(r"(?<!\w)[(\[]$")
_LIST_LEAD = re.compile(r"(?:^|[\n\r]|[.!?:;][*_)\"']* )[ \t>*#-]*$")
_LIST_END = re.compile(r"[.)](?:\s|$)")
# Words that number what follows them. A plural numbers several: "pages 3 and 5".
_LABELS = frozenset(
    """
    age aged ages agenda amendment android appendix article bullet catch channel
    chapter circular clause code column css directive docket drupal edition episode
    eo error example exhibit fig fig. figure firefox floor fortune fy gov gs
    guideline html http ie iec ieee ios ipv iso java lesson lot memo memorandum
    milestone module mpeg nist no no. nos nos. nr nr. number p p. page para
    paragraph part pdf phase php pp pp. principle priority python recommendation
    requirement revision rfc room rule sec sec. section sheet slide step suite table
    tier tip title type usc u.s.c. cfr c.f.r. utf ver ver. version vol vol. volume
    wave wcag web windows word wordpress § §§ #
    """.split()
)
# These label only where nothing is counted: "track 2", but "track 31 shipments".
_LOOSE_LABELS = frozenset(
    """
    act box building class day division form formula goal grade group industry issue
    item law level line method note objective office option order point problem
    quarter question release round route row schedule season series session sprint
    stage standard story task team theme top track unit week year zone
    """.split()
)
_LABEL_CHAIN = re.compile(
    r"[0-9]+(?:\.[0-9]+)*[a-z]?(?:(?:, and |, | and | or | & | to | through | ?- ?)"
    r"[0-9]+(?:\.[0-9]+)*[a-z]?\b)*"
)
_LABEL_ONE = re.compile(r"[0-9]+(?:\.[0-9]+)*[a-z]?(?:-[0-9]+)?|[a-z]+")
_WINDOW = 24


def without_addresses(folded: str) -> str:
    """Blank the addresses of pages and mail boxes out, one character for one."""
    if "/" not in folded and "@" not in folded and "www." not in folded:
        return folded
    return _WEB.sub(lambda address: "·" * len(address[0]), folded)


def excluded_until(source: str, folded: str, at: int) -> int:
    """Give where the code, time or list mark at `at` ends, or 0 for a real number."""
    if not "0" <= folded[at] <= "9":
        words = _AT_WORDS.match(folded, at)
        return words.end() if words else 0
    if code_end := _code_end(folded, at):
        return code_end
    if found := _AT_DIGITS.match(folded, at):
        return found.end()
    return _mark_end(source, folded, at)


def begins_code(folded: str, at: int) -> bool:
    """Tell whether a time, a telephone number or a version begins at `at`."""
    return _AT_DIGITS.match(folded, at) is not None


def label_until(folded: str, at: int, noun: str) -> int:
    """Give where the number ends that a word like "page" labels, or 0.

    `noun` is what the number would count, if it were no label.
    """
    window = folded[max(0, at - _WINDOW) : at]
    words = window.split()
    if not words or not (window[-1].isspace() or words[-1] in {"#", "§", "§§"}):
        return 0
    word = words[-1].lstrip("(\"'[*_").rpartition("/")[2]
    labels = _LABELS if noun else _LABELS | _LOOSE_LABELS
    if word in labels:
        found = _LABEL_ONE.match(folded, at)
    elif word.endswith("s") and word[:-1] in labels:
        found = _LABEL_CHAIN.match(folded, at)
    else:
        return 0
    return found.end() if found else 0


def _code_end(folded: str, at: int) -> int:
    """Give the end of the code that the digits at `at` stand inside of, or 0."""
    before = folded[at - 1 : at]
    within = before in ("/", "_", ".") and folded[at - 2 : at - 1].strip(" (")
    tied = before == "-" and folded[at - 2 : at - 1].isalnum()
    lettered = before.isalpha() and not _CURRENCY_CODE.search(
        folded, max(0, at - 6), at
    )
    if before == "'":
        year = _SHORT_YEAR.match(folded, at)
        return year.end() if year else 0
    if within or tied or lettered or before in ("#", "§"):
        return _token_end(folded, at)
    return 0


def _token_end(folded: str, at: int) -> int:
    token = _TOKEN.match(folded, at)
    return max(token.end(), at + 1) if token else at + 1


def _mark_end(source: str, folded: str, at: int) -> int:
    """Give the end of a list mark, "1." or "(1)", or of a footnote's number, or 0."""
    lead = source[max(0, at - _WINDOW) : at]
    run = _RUN.match(folded, at)
    end = run.end() if run else at
    if _BRACKET_BEFORE.search(lead) and folded[end : end + 1] in (")", "]"):
        return end
    if end - at <= 2 and _LIST_END.match(folded, end):
        starts_line = _LIST_LEAD.search(lead) and (
            at <= _WINDOW or lead.strip(" \t>*#-")
        )
        if starts_line or (folded[end] == ")" and "(" not in lead):
            return end
    return 0
