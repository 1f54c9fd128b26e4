from io import BytesIO

import pytest
from docx import Document

from content.files.reading import UnreadableFile
from content.models import ItemRecord, StoredText
from governance.models import AuditRecord
from hub.checking.checked import check
from tests.hub_world import NOW, STATEMENT


def word_file(*paragraphs):
    document = Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    data = BytesIO()
    document.save(data)
    return data.getvalue()


def test_a_word_file_gets_the_findings_of_a_piece(world):
    data = word_file("Our records are tamper-proof.")

    checked = check(data, "draft.docx", "press-release", None, NOW)

    assert [finding.quote for finding in checked.findings] == ["tamper-proof"]
    assert checked.to_fix == 1
    assert checked.storyboard == 1


def test_a_programme_says_which_messages_are_missing(world):
    data = b"The sensors are blue and the cables are red."

    checked = check(data, "your text.txt", "article", world.press_programme, NOW)

    assert [need.title for need in checked.needs] == ["Must say"]
    assert checked.needs[0].messages[0].statement == STATEMENT
    assert checked.needs[0].messages[0].sign == "○"


def test_nothing_is_kept(world):
    before = [m.objects.count() for m in (ItemRecord, StoredText, AuditRecord)]

    check(b"Our records are tamper-proof.", "a.txt", "", world.press_programme, NOW)

    after = [m.objects.count() for m in (ItemRecord, StoredText, AuditRecord)]
    assert after == before


@pytest.mark.parametrize(
    ("data", "name"),
    [
        pytest.param(b"", "empty.docx", id="empty"),
        pytest.param(b"PK\x03\x04 no zip at all", "broken.docx", id="broken"),
        pytest.param(b"\x89PNG\r\n\x1a\n", "picture.docx", id="another kind"),
        pytest.param(b"   \n\n  ", "blank.txt", id="blank"),
    ],
)
def test_what_cannot_be_read_says_so(world, data, name):
    with pytest.raises(UnreadableFile) as refused:
        check(data, name, "", None, NOW)
    assert refused.value.reason.endswith(".")
