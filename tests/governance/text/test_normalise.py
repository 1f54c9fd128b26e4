"""Text is folded to one form, and every stretch of it leads back to its source."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.text.normalise import normalise
from tests.governance.text.disguises import disguises, in_sentence

TERMS = ["tamper-proof", "Kelvane Cloud", "customer's choice", "zero loss"]

DISGUISED = [
    pytest.param(term, form, placed, id=f"{term}, {disguise}, {setting}")
    for term in TERMS
    for disguise, form in {"as it is": term, **disguises(term)}.items()
    for setting, placed in in_sentence(form).items()
]

FOLDED = [
    pytest.param("", "", id="nothing"),
    pytest.param("Plain Words", "plain words", id="case"),
    pytest.param("İSTANBUL", "istanbul", id="capital dotted i"),
    pytest.param("i\u0307stanbul", "istanbul", id="small i with a second dot"),
    pytest.param("STRASSE Straße STRAẞE", "strasse strasse strasse", id="sharp s"),
    pytest.param("ΟΔΟΣ οδος", "οδοσ οδοσ", id="final sigma"),
    pytest.param("cafe\u0301 CAFE\u0301", "café café", id="combining mark"),
    pytest.param("x\u0301", "x\u0301", id="mark that composes with nothing"),
    pytest.param("ﬁne ﬄ", "fine ffl", id="ligatures"),
    pytest.param("Ｃｌｏｕｄ １００％", "cloud 100%", id="full width"),
    pytest.param("ｶﾞ", "ガ", id="half-width kana with a voicing mark"),
    pytest.param("𝗭𝗲𝗿𝗼 𝘭𝘰𝘴𝘴", "zero loss", id="mathematical letters"),
    pytest.param(
        "a\u00a0b\u202fc\u2009d\u200ae\u3000f\tg", "a b c d e f g", id="spaces"
    ),
    pytest.param("a \t\r\n\u00a0 b", "a b", id="run of white space"),
    pytest.param("a\u2011b\u2010c\u2012d–e\u2212f", "a-b-c-d-e-f", id="hyphens"),
    pytest.param("\u22125 %", "-5 %", id="minus sign"),
    pytest.param("tamper-\nproof", "tamper-proof", id="hyphen at a line end"),
    pytest.param("tamper\u2010 \r\n  proof", "tamper-proof", id="line end and indent"),
    pytest.param("tam\u00ad\nper", "tamper", id="soft hyphen at a line end"),
    pytest.param("secure – proof", "secure - proof", id="spaced en dash"),
    pytest.param("secure—proof", "secure - proof", id="em dash"),
    pytest.param("secure\u200a—\u200aproof", "secure - proof", id="thin em dash"),
    pytest.param("secure\n- proof", "secure - proof", id="list marker on a new line"),
    pytest.param("short- and long-term", "short- and long-term", id="hanging hyphen"),
    pytest.param("it’s ‘so’ 5′", "it's 'so' 5'", id="apostrophes and prime"),
    pytest.param("“a” „b“ «c» ‹d› 5″", '"a" "b" "c" "d" 5"', id="quotes"),
    pytest.param("tam\u200bper\u2060pr\ufeffoof", "tamperproof", id="without width"),
    pytest.param("\u202atamper\u200f\u2069", "tamper", id="direction marks"),
    pytest.param("proof\ufe0f", "proof", id="variation selector"),
    pytest.param("&nbsp;a&#160;b&#xA0;c", " a b c", id="spaces as entities"),
    pytest.param("A&amp;B &lt; it&rsquo;s", "a&b < it's", id="named entities"),
    pytest.param(
        "tam&shy;per&#8209;pr&#8203;oof", "tamper-proof", id="hidden entities"
    ),
    pytest.param("cafe&#769;", "café", id="mark as an entity"),
    pytest.param(
        "R&D; AT&T &amp &nosuch;", "r&d; at&t &amp &nosuch;", id="no entities"
    ),
    pytest.param("&notit;", "&notit;", id="entity name inside a longer name"),
    pytest.param("K<b>el</b>vane<br/>Cloud", "kelvane cloud", id="inline tags"),
    pytest.param('a <a href="x">b</a>', "a b", id="tag with attributes"),
    pytest.param("a <beta> 1<2>1", "a <beta> 1<2>1", id="no inline tags"),
    pytest.param("wait…", "wait...", id="ellipsis"),
    pytest.param("loss¹ 10⁶ CO₂", "loss^1 10^6 co2", id="raised and lowered figures"),
    pytest.param("Cloud™ ® 1½ ①", "cloud™ ® 1½ ①", id="signs that stay"),
    pytest.param("naïve Größe Žižek Москва", "naïve grösse žižek москва", id="letters"),
    pytest.param("👩‍💻 👍🏽 🇩🇪", "👩‍💻 👍🏽 🇩🇪", id="emoji"),
]

# Each letter is one thing that a reader sees, so no stretch may end within it.
WHOLE = [
    pytest.param("e\u0301", id="letter and mark"),
    pytest.param("x\u0301\u0323", id="letter and two marks"),
    pytest.param("e\u200d\u0301", id="letter, joiner and mark"),
    pytest.param("👩‍💻", id="joined emoji"),
    pytest.param("👨‍👩‍👧‍👦", id="family"),
    pytest.param("❤️", id="emoji with a selector"),
    pytest.param("1️⃣", id="keycap"),
    pytest.param("👍🏽", id="skin tone"),
    pytest.param("🇩🇪", id="flag"),
    pytest.param("🏴\U000e0067\U000e0062\U000e007f", id="flag with tags"),
    pytest.param("ß", id="sharp s"),
    pytest.param("ﬃ", id="ligature"),
    pytest.param("…", id="ellipsis"),
    pytest.param("각", id="Hangul of three parts"),
    pytest.param("&eacute;", id="entity"),
    pytest.param("&#x1F600;", id="emoji as an entity"),
]

UNUSUAL = "aB é'-–—’“ßİﬁΣ\u0301\u0307\u00ad\u200b\u200d\u00a0 \n\r…😀👩💻🏽🇩⁶½&;#<b>/x"
TEXTS = st.one_of(st.text(), st.text(st.sampled_from(UNUSUAL)))


@pytest.mark.parametrize(("source", "text"), FOLDED)
def test_text_is_folded(source, text):
    assert normalise(source).text == text


@pytest.mark.parametrize(("term", "form", "placed"), DISGUISED)
def test_a_disguised_term_is_found_in_its_place_and_quoted_exactly(term, form, placed):
    normal = normalise(placed.text)
    folded = normalise(term).text

    places = [m.start() for m in re.finditer(re.escape(folded), normal.text)]

    assert [normal.span(p, p + len(folded)) for p in places] == [
        (placed.start, placed.start + len(form))
    ]
    assert normal.quote(places[0], places[0] + len(folded)) == form


@pytest.mark.parametrize(
    "text",
    [
        "tamper – proof",
        "tamper—proof",
        "tamper - proof",
        "tamper, proof",
        "tamper proof",
    ],
)
def test_a_dash_between_clauses_is_no_hyphen(text):
    assert "tamper-proof" not in normalise(text).text


@pytest.mark.parametrize("letter", WHOLE)
def test_a_stretch_never_ends_inside_what_a_reader_sees_as_one(letter):
    normal = normalise(f"ab{letter}cd")

    middle = range(normal.at(2), normal.at(2 + len(letter)))

    assert middle
    assert {normal.quote(place, place + 1) for place in middle} == {letter}


@pytest.mark.parametrize(
    ("source", "word", "quote"),
    [
        ("a \u200bproof\u200b b", "proof", "proof"),
        ("a pr\u00adoof\u00ad b", "proof", "pr\u00adoof"),
        ("the <b>proof</b> b", "proof", "proof"),
        ("a&nbsp;proof&nbsp;b", "proof", "proof"),
        ("“proof”", "proof", "proof"),
        ("a cafe\u0301\u200b b", "café", "cafe\u0301"),
    ],
    ids=[
        "zero width",
        "soft hyphen",
        "tags",
        "entities",
        "quotes",
        "mark then zero width",
    ],
)
def test_a_quote_holds_what_was_dropped_inside_but_not_around(source, word, quote):
    normal = normalise(source)
    place = normal.text.index(word)

    assert normal.quote(place, place + len(word)) == quote


def test_an_empty_stretch_has_an_empty_source():
    normal = normalise("a\u00ad\u00adb —c")

    spans = [normal.span(place, place) for place in range(len(normal.text) + 1)]

    assert all(start == end for start, end in spans)


def test_plain_text_needs_no_map():
    assert normalise("Plain English, it's “so”: naïve.").maps == ()


def test_offsets_of_source_and_text_lead_to_each_other():
    normal = normalise("Stra\u00adße—x&nbsp;y")

    assert normal.text == "strasse - x y"
    assert [normal.at(place) for place in (0, 4, 5, 6, 7, 8, 9, 15)] == [
        0, 4, 4, 6, 7, 10, 11, 12
    ]  # fmt: skip


@given(TEXTS)
def test_any_text_is_folded_and_every_character_has_a_place_in_order(source):
    normal = normalise(source)

    spans = [normal.span(place, place + 1) for place in range(len(normal.text))]

    assert all(0 <= start < end <= len(source) for start, end in spans)
    assert spans == sorted(spans)
    assert normal.at(len(source)) == len(normal.text)


@given(TEXTS, st.data())
def test_what_is_quoted_folds_back_to_the_same_text(source, data):
    normal = normalise(source)
    start = data.draw(st.integers(0, len(normal.text)))
    end = data.draw(st.integers(start, len(normal.text)))

    source_start, source_end = normal.span(start, end)
    again = normalise(source[source_start:source_end]).text

    # A dash or a hyphen at an edge is told apart by what stands beyond it.
    whole = normal.text[normal.at(source_start) : normal.at(source_end)]
    assert again.strip(" -") == whole.strip(" -")


@given(TEXTS)
def test_the_source_is_kept(source):
    assert normalise(source).source == source
