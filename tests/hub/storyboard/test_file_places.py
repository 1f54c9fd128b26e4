import pytest

from content.yaml_tree import Problem
from hub.storyboard.file_places import places

TEXT = """
tone: [calm]
pillars:
  - title: Prove it
    messages:
      - {key: a, number: "1.1", statement: Safe., personas: [x]}
      - {statement: An inspector gets the full record of any shipment in three minutes.}
terms:
  - {preferred: Kelvane Trace}
  - x
"""


@pytest.mark.parametrize(
    ("key", "words"),
    [
        pytest.param("", "", id="the file"),
        pytest.param("tone[0]", "Tone", id="a field of the whole"),
        pytest.param("stagesx", "stagesx", id="a name that is none"),
        pytest.param("pillars[0].title", "Pillar Prove it, Title", id="a part"),
        pytest.param(
            "pillars[0].messages[0].personas[0]", "Message 1.1, For", id="the inner one"
        ),
        pytest.param(
            "pillars[0].messages[1].number",
            "Message An inspector gets the full record of any shipment in three m…, "
            "Number",
            id="a long name",
        ),
        pytest.param("terms[0].why", "Term Kelvane Trace, Why", id="by its wording"),
        pytest.param("terms[1]", "Term", id="without a name"),
        pytest.param("terms[7].why", "Term, Why", id="not there"),
    ],
)
def test_a_problem_is_placed_in_the_words_of_screens(key, words):
    assert places(TEXT, (Problem(1, key, "is wrong"),)) == [words]


def test_what_is_no_yaml_has_no_names():
    assert places("key: [\n", (Problem(1, "", "not YAML"),)) == [""]
