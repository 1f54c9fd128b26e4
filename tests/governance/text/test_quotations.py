"""What somebody else said is told from terms, irony and inches."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.text.masks import MaskKind, find_quotations

QUOTED = [
    pytest.param(
        "“It is the best cloud,” he said.", ["“It is the best cloud,”"], id="curly"
    ),
    pytest.param('He said, "It is the best."', ['"It is the best."'], id="straight"),
    pytest.param(
        "Er sagte: „Das wirkt am besten.“", ["„Das wirkt am besten.“"], id="German"
    ),
    pytest.param(
        "« C’est le meilleur nuage »", ["« C’est le meilleur nuage »"], id="French"
    ),
    pytest.param(
        "»Das wirkt am besten« sagt er", ["»Das wirkt am besten«"], id="guillemets in"
    ),
    pytest.param("”Det är det bästa” sa han", ["”Det är det bästa”"], id="Swedish"),
    pytest.param(
        '“We mixed the marks" again', ['“We mixed the marks"'], id="mixed marks"
    ),
    pytest.param(
        "&ldquo;It is the best&#8221; x",
        ["&ldquo;It is the best&#8221;"],
        id="entities",
    ),
    pytest.param(
        "“One is best. Two is better! Three?” x",
        ["“One is best. Two is better! Three?”"],
        id="many sentences",
    ),
    pytest.param(
        "“The best one,” she said. “It never fails us.”",
        ["“The best one,”", "“It never fails us.”"],
        id="in two parts",
    ),
    pytest.param(
        "“It is never\nclosed at all.\n\nNext “one” here",
        ["“It is never\nclosed at all."],
        id="unclosed",
    ),
    pytest.param(
        "a “typo opens and “the second one is real” b",
        ["“the second one is real”"],
        id="opened twice",
    ),
    pytest.param(
        "‘It is the best one,’ he said", ["‘It is the best one,’"], id="single curly"
    ),
    pytest.param(
        "'Our customers' data is safe,' he said",
        ["'Our customers' data is safe,'"],
        id="single with a plural",
    ),
    pytest.param(
        '"ISO 27001" and "the best of all"',
        ['"the best of all"'],
        id="figure before a mark",
    ),
    pytest.param(
        '"A 27" screen is just fine," he said',
        ['"A 27" screen is just fine,"'],
        id="inches inside",
    ),
]

# At most three words: only who says them makes them a quotation.
SPEAKERS = [
    pytest.param("Jane Doe of Acme said “simply brilliant” again", id="said before"),
    pytest.param("According to Acme, “simply brilliant” it is", id="according to"),
    pytest.param("“simply brilliant,” says Jane Doe", id="says after"),
    pytest.param(
        "“simply brilliant,” Jane Doe, CEO of Acme, wrote", id="name and verb"
    ),
    pytest.param("“simply brilliant” — Jane Doe", id="dash and name"),
    pytest.param("“simply brilliant”\n– Acme", id="name on the next line"),
    pytest.param("Jane added that: “simply brilliant”", id="verb and colon"),
    pytest.param("Jane says 'simply brilliant' now", id="single marks"),
]

NOT_QUOTED = [
    pytest.param("the “best” cloud", id="irony"),
    pytest.param("the &quot;zero loss&quot; cloud", id="irony in entities"),
    pytest.param("a so-called “zero loss cloud” is", id="term"),
    pytest.param("the “most secure cloud.” He said more.", id="next sentence speaks"),
    pytest.param("“Zero loss” — The cloud for all", id="dash and no name"),
    pytest.param("the “ease of use” question was added", id="passive verb"),
    pytest.param("Now “why?”\n\nJane Doe asked.", id="next paragraph speaks"),
    pytest.param(
        'a 27" screen, a 5\'10" man and 6" of snow fell here', id="inches and feet"
    ),
    pytest.param(
        "It's our customers' choice, isn't it, that of the dogs'", id="apostrophes"
    ),
    pytest.param(
        "'Tis the season of rock 'n' roll in the '90s.", id="letters left out"
    ),
    pytest.param("the 'best' cloud of them all and the 'good' one", id="single irony"),
    pytest.param(
        "the 'best' cloud, said to be 'good'.", id="single irony before a stop"
    ),
    pytest.param("Home » Products » Cloud of the best", id="breadcrumbs"),
    pytest.param("« Back to all the posts", id="arrow"),
    pytest.param("“” \"\" “ ” ''", id="empty"),
]


def quoted(source):
    return [source[mask.start : mask.end] for mask in find_quotations(source)]


@pytest.mark.parametrize(("source", "expected"), QUOTED)
def test_a_quotation_is_found_with_its_marks(source, expected):
    assert quoted(source) == expected


@pytest.mark.parametrize("source", SPEAKERS)
def test_a_few_words_are_a_quotation_if_somebody_says_them(source):
    (quotation,) = quoted(source)

    assert quotation.strip("“”',") == "simply brilliant"


@pytest.mark.parametrize("source", NOT_QUOTED)
def test_marks_that_quote_nobody_are_left(source):
    assert quoted(source) == []


def test_a_quotation_says_its_kind():
    (mask,) = find_quotations("“It is the best cloud,” he said.")

    assert mask.kind is MaskKind.QUOTATION


@given(st.text(), st.text("\"'“”„‘’«»&quot;. ,a5\n—"))
def test_no_text_is_too_odd_to_look_for_quotations(anything, unusual):
    for source in (anything, unusual):
        masks = find_quotations(source)
        edges = [edge for mask in masks for edge in (mask.start, mask.end)]
        assert edges == sorted(edges)
        assert all(0 <= edge <= len(source) for edge in edges)
