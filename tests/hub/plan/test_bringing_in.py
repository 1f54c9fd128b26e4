import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from content.models import ProgrammePage
from content.planning import roll_down_of
from governance.models import JournalEntry


@pytest.fixture
def programme(world):
    return world.press_programme


def bring(client, user, programme, **data):
    client.force_login(user)
    at = reverse("programme-bring-in", args=["inspection", programme.key])
    return client.post(at, data, follow=True)


FILE = "key: inspection-press\nshould: [own-sensors]\n"


def test_a_pasted_file_is_in_force(client, world, programme):
    answer = bring(client, world.priya, programme, text=FILE)
    assert "The messages are as in the file." in answer.content.decode()
    assert roll_down_of(programme.key).should == ("own-sensors",)
    entry = JournalEntry.objects.get(event="roll-down")
    assert (entry.subject, entry.actor) == ("programme:inspection-press", "priya")


def test_an_uploaded_file_is_in_force(client, world, programme):
    file = SimpleUploadedFile("press.yaml", FILE.encode())
    bring(client, world.dana, programme, file=file)
    assert roll_down_of(programme.key).should == ("own-sensors",)


def test_what_is_saved_can_be_brought_in(client, world, programme):
    client.force_login(world.priya)
    saved = client.get(reverse("programme-file", args=["inspection", programme.key]))
    assert 'filename="inspection-press.yaml"' in saved["Content-Disposition"]
    answer = bring(client, world.priya, programme, text=saved.content.decode())
    assert "Nothing differs." in answer.content.decode()
    assert ProgrammePage.objects.get(pk=programme.pk).versions.count() == 1


@pytest.mark.parametrize(
    ("text", "says"),
    [
        pytest.param("", "is missing", id="nothing"),
        pytest.param("key: inspection-press\nmust: [x]", "“x” is not", id="unknown"),
        pytest.param("key: inspection-web", "not “inspection-press”", id="another's"),
        pytest.param("<b>: [", "Line 2: not YAML", id="no yaml"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_taken(
    client, world, programme, text, says
):
    answer = bring(client, world.priya, programme, text=text)
    assert answer.status_code == 422
    assert says in answer.content.decode()
    assert roll_down_of(programme.key).must == ("own-sensors",)


@pytest.mark.parametrize("name", ["tom", "ingrid", "marcus", "ada", "outsider"])
def test_it_is_not_there_for_others(client, world, programme, name):
    answer = bring(client, getattr(world, name), programme, text=FILE)
    assert answer.status_code == 404
    assert roll_down_of(programme.key).must == ("own-sensors",)
