"""The disguises themselves: every one is there, and each does what its name says."""

from tests.governance.text.disguises import SETTINGS, disguises, in_sentence

PHRASE = "the customer's tamper-proof cloud"


def test_a_phrase_of_every_kind_has_all_thirteen_disguises():
    forms = disguises(PHRASE)

    assert len(forms) == 13
    assert len(set(forms.values())) == 13
    assert PHRASE not in forms.values()


def test_a_disguise_that_changes_nothing_is_left_out():
    assert set(disguises("lossless")) == {
        "soft hyphen",
        "zero-width space",
        "upper case",
        "title case",
        "inline markup",
    }


def test_every_setting_tells_where_the_phrase_stands():
    placed = in_sentence(PHRASE)

    assert placed.keys() == SETTINGS.keys()
    assert all(text.startswith(PHRASE, start) for text, start in placed.values())
