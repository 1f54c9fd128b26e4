import pytest

from governance.compile.forms import inflections, joined_alike

JOINED = [
    pytest.param("no-show", {"no show", "noshow"}, id="two parts with a hyphen"),
    pytest.param("cold chain", {"cold-chain", "coldchain"}, id="two parts apart"),
    pytest.param("room", set(), id="one part"),
    pytest.param("", set(), id="none"),
    pytest.param(
        "cold chain expert",
        {"cold-chain expert", "cold chain-expert", "cold-chain-expert"},
        id="three parts in every mixture",
    ),
    pytest.param(
        "state-of-the-art",
        {
            "state of the art",
            "state-of the art",
            "state of-the art",
            "state of the-art",
            "state-of-the art",
            "state-of the-art",
            "state of-the-art",
        },
        id="four parts in every mixture",
    ),
    pytest.param(
        "one of the very best", {"one-of-the-very-best"}, id="more only all at once"
    ),
    pytest.param("pre- and post-sales", set(), id="a hyphen that joins nothing"),
]


@pytest.mark.parametrize(("wording", "expected"), JOINED)
def test_a_wording_has_these_other_spellings(wording, expected):
    spellings = list(joined_alike(wording))
    assert set(spellings) == expected
    assert len(spellings) == len(expected)


# Of verbs: with -s, -ed and -ing, both of the wrong word and of the right one.
VERBS = [
    ("utilize", "use", "utilizes utilized utilizing", "uses used using"),
    ("leverage", "use", "leverages leveraged leveraging", "uses used using"),
    ("plan", "try", "plans planned planning", "tries tried trying"),
    ("fix", "agree", "fixes fixed fixing", "agrees agreed agreeing"),
    ("visit", "stay", "visits visited visiting", "stays stayed staying"),
    ("allow", "show", "allows allowed allowing", "shows - showing"),
    ("purchase", "buy", "purchases purchased purchasing", "buys bought buying"),
    ("commence", "begin", "commences commenced commencing", "begins - beginning"),
    ("obtain", "get", "obtains obtained obtaining", "gets - getting"),
    ("remain", "lie", "remains remained remaining", "lies lied lying"),
    ("send", "submit", "sends sent sending", "submits submitted submitting"),
    ("execute", "carry out", "executes executed executing", "- - -"),
    ("employ", "make use of", "employs employed employing", "- - -"),
]


@pytest.mark.parametrize(("wrong", "right", "forms", "instead"), VERBS)
def test_a_verb_is_inflected_and_so_is_what_replaces_it(wrong, right, forms, instead):
    found = list(inflections(wrong, right, verb=True))
    assert [form for form, _ in found] == forms.split()
    assert [other or "-" for _, other in found] == instead.split()


# Of nouns only the plural is looked at.
NOUNS = [
    ("slot", "booking", "slots", "bookings"),
    ("meeting slot", "booking", "meeting slots", "bookings"),
    ("temp breach", "temperature excursion", "temp breaches", "temperature excursions"),
    ("auditor", "class", "auditors", "classes"),
    ("box", "data logger", "boxes", "data loggers"),
    ("individual", "person", "individuals", "people"),
    ("facility", "site analysis", "facilities", "site analyses"),
    ("day", "month", "days", "months"),
    ("status", "state", "statuses", "states"),
    ("oriole desk", "Oriole Rooms", "oriole desks", "Oriole Rooms"),
    ("rule", "guidelines", "rules", "guidelines"),
    ("no-show", "absentee", "no-shows", "absentees"),
    ("goal", "FAQ", "goals", "FAQs"),
    ("norm", "ISO 27001", "norms", ""),
    ("spot", "", "spots", ""),
]


@pytest.mark.parametrize(("wrong", "right", "plural", "instead"), NOUNS)
def test_a_noun_has_a_plural_and_so_has_what_replaces_it(wrong, right, plural, instead):
    assert list(inflections(wrong, right, verb=False)) == [(plural, instead)]


@pytest.mark.parametrize(
    "wording",
    [
        pytest.param("in order to", id="a preposition at its end"),
        pytest.param("log in", id="an adverb at its end"),
        pytest.param("27001", id="a number"),
        pytest.param("c++", id="a sign at its end"),
    ],
)
def test_what_ends_in_no_noun_or_verb_is_not_inflected(wording):
    assert list(inflections(wording, "use", verb=True)) == []


def test_an_irregular_wrong_word_is_found_in_all_its_forms():
    forms = dict(inflections("write", "draft", verb=True))
    assert forms == {
        "writes": "drafts",
        "wrote": "drafted",
        "written": "drafted",
        "writing": "drafting",
    }
