import pytest

from content.story_parts import Term, TermKind
from governance.matching.speakers import of_others
from governance.text.masks import find_quotations
from tests.governance.builders import a_compiled_story

STORY = a_compiled_story(
    Term("oriole", "Oriole", TermKind.COMPANY),
    Term("acme", "Acme", TermKind.CUSTOMER),
)
WORDS = "“It is the best decision of the year,”"

OTHERS = [
    pytest.param(f"{WORDS} said the manager.", id="somebody"),
    pytest.param(f"{WORDS} said Ann Lee of Acme.", id="a customer by name"),
    pytest.param(f"{WORDS} says one of our customers.", id="a customer of ours"),
    pytest.param(f"{WORDS} said Ann Lee of Acme, who uses Oriole.", id="of both"),
    pytest.param(f"Oriole met Ann Lee. {WORDS} she said.", id="we, a sentence before"),
    pytest.param(WORDS, id="nobody named"),
]
OURS = [
    pytest.param(f"{WORDS} said the founder of Oriole.", id="by our name"),
    pytest.param(f"{WORDS} says our head of sales.", id="by our"),
    pytest.param(f"Our founder said: {WORDS} and left.", id="before it"),
]


def exempt(text):
    return of_others(text, find_quotations(text), STORY)


@pytest.mark.parametrize("text", OTHERS)
def test_the_words_of_others_are_exempt(text):
    assert len(exempt(text)) == 1


@pytest.mark.parametrize("text", OURS)
def test_the_words_of_our_own_people_are_not(text):
    assert exempt(text) == []


def test_each_quotation_has_its_own_speaker():
    text = f"{WORDS} said our founder. {WORDS} said Ann Lee of Acme."
    (quotation,) = exempt(text)
    assert quotation.start == text.rindex("“")
