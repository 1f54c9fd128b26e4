"""The words around a figure make it a bound, a best case or a rough figure."""

import pytest

from tests.governance.text.quantities.single import only

QUALIFIED = [
    ("38%", "exactly"),
    ("exactly 38%", "exactly"),
    ("up to 38%", "up-to"),
    ("as many as 38 sites", "up-to"),
    ("in as little as 38 minutes", "up-to"),
    ("at least 38%", "at-least"),
    ("no less than 38%", "at-least"),
    ("a minimum of 38%", "at-least"),
    ("≥ 38%", "at-least"),
    ("38+ sites", "at-least"),
    ("$38m+", "at-least"),
    ("38 or more sites", "at-least"),
    ("over 38 weeks", "at-least"),
    ("from $38", "at-least"),
    ("starting at $38", "at-least"),
    ("more than 38%", "more-than"),
    ("more than the 38%", "more-than"),
    ("over 38%", "more-than"),
    ("over $38", "more-than"),
    ("> 38%", "more-than"),
    ("more than doubled", "more-than"),
    ("nearly 38%", "about"),
    ("almost 38%", "about"),
    ("about 38%", "about"),
    ("around 38%", "about"),
    ("some 38 sites", "about"),
    ("~38%", "about"),
    ("~ 38%", "about"),
    ("approx. 38%", "about"),
    ("38 or so sites", "about"),
    ("less than 38%", "less-than"),
    ("under 38%", "less-than"),
    ("fewer than 38 sites", "less-than"),
    ("<38%", "less-than"),
    ("in under an hour", "less-than"),
    ("within 38 minutes", "at-most"),
    ("no more than 38 minutes", "at-most"),
    ("not more than 38 minutes", "at-most"),
    ("38 minutes or less", "at-most"),
    ("at most 38 minutes", "at-most"),
    ("grew to 38%", "exactly"),
    ("read about the 38 sites", "exactly"),
    ('<a href="/x">38 sites</a>', "exactly"),
]


@pytest.mark.parametrize(("text", "qualifier"), QUALIFIED)
def test_the_words_around_a_figure_qualify_it(text, qualifier):
    assert only(text).qualifier == qualifier
