import pytest

from hub.models import MailChoice
from hub.notices.choices import ChoicesForm
from hub.notices.telling import chosen


def saved(person, **changes):
    """Send the form as it is shown, with these changes."""
    shown = ChoicesForm(person=person)
    data = {name: field.initial for name, field in shown.fields.items()} | {
        name.replace("_", "-"): value for name, value in changes.items()
    }
    form = ChoicesForm(data, person=person)
    if form.is_valid():
        form.save()
    return form


def test_a_person_chooses_among_what_can_concern_them(world):
    assert "review-asked" in ChoicesForm(person=world.ingrid).fields
    assert "review-asked" not in ChoicesForm(person=world.priya).fields
    assert "sent-back" in ChoicesForm(person=world.priya).fields
    assert "hub-state" in ChoicesForm(person=world.yusuf).fields
    assert not ChoicesForm(person=world.outsider).fields


def test_a_choice_holds(world):
    saved(world.priya, sent_back="digest")
    assert chosen(world.priya, "sent-back") == "digest"
    assert ChoicesForm(person=world.priya).fields["sent-back"].initial == "digest"


def test_back_to_the_usual_leaves_nothing_behind(world):
    saved(world.priya, sent_back="off")
    saved(world.priya, sent_back="at-once")
    assert not MailChoice.objects.exists()


def test_what_is_as_usual_is_not_kept(world):
    assert saved(world.ingrid).is_valid()
    assert not MailChoice.objects.exists()


@pytest.mark.parametrize("event", ["withdrawn", "review_assigned"])
def test_some_cannot_be_switched_off(world, event):
    form = saved(world.ingrid, **{event: "off"})
    assert not form.is_valid()
    assert not MailChoice.objects.exists()


@pytest.mark.parametrize("event", ["withdrawn", "review_assigned"])
def test_but_may_come_in_the_digest(world, event):
    saved(world.ingrid, **{event: "digest"})
    assert chosen(world.ingrid, event.replace("_", "-")) == "digest"


def test_a_choice_is_one_persons_own(world):
    saved(world.priya, sent_back="off")
    assert chosen(world.tom, "sent-back") == "at-once"
