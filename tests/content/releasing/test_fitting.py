from dataclasses import replace

import pytest

from content.models import Storyboard, Team
from content.releasing import read_storyboard
from content.releasing.fitting import misfits
from content.story_parts import Entry, Where, Wording
from content.yaml_tree import BadFile, dotted
from tests.content.releasing.full_story import FULL

FIND = FULL.messages[0]


def first(field, **changes):
    values = getattr(FULL, field)
    return replace(FULL, **{field: (replace(values[0], **changes), *values[1:])})


def message(**changes):
    pillar = FULL.pillars[0]
    found = (replace(FIND, **changes), *pillar.messages[1:])
    return first("pillars", messages=found)


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        pytest.param(FULL, [], id="all fits"),
        pytest.param(
            replace(FULL, title="x" * 121),
            ["title is longer than 120 characters"],
            id="a long title",
        ),
        pytest.param(
            first("terms", preferred="x" * 121),
            ["terms[0].preferred is longer than 120 characters"],
            id="a long word",
        ),
        pytest.param(
            replace(FULL, tone=("calm\nexact",)),
            ["tone[0] should be one line"],
            id="two lines for one",
        ),
        pytest.param(
            replace(FULL, tone=(" calm",)),
            ["tone[0] begins or ends with a space or an empty line"],
            id="a space around",
        ),
        pytest.param(
            first("boilerplate", variants=("Oriole. ",)),
            ["boilerplate[0].variants[0] begins or ends with a space or an empty line"],
            id="a space around a variant",
        ),
        pytest.param(
            message(wordings=(Wording("Quick.", "tiny"),)),
            [
                "pillars[0].messages[0].wordings[0].length "
                "should be short, medium or long"
            ],
            id="a length of its own",
        ),
        pytest.param(
            first("terms", where=Where(regions=("us",))),
            ["terms[0].where.regions[0] “us” is not among the regions of this hub"],
            id="a region from elsewhere",
        ),
        pytest.param(
            message(owner="Bob"),
            [
                "pillars[0].messages[0].owner "
                "“Bob” is neither a team nor a person of this hub"
            ],
            id="a stranger who owns",
        ),
        pytest.param(
            replace(FULL, teams=(*FULL.teams, Entry("web", "Website"))),
            ["teams[2].name another team is called “Website”"],
            id="two teams of one name",
        ),
    ],
)
def test_what_the_hub_has_no_place_for(room, story, expected):
    assert [f"{dotted(path)} {says}" for path, says in misfits(story)] == expected


def test_a_hub_has_one_storyboard_for_ever(room):
    Storyboard.objects.create(key="other", title="Other")
    (found,) = misfits(FULL)
    assert found == (("key",), "should be “other”, as it is in this hub for ever")


def test_a_team_s_name_that_another_team_keeps_is_not_given(room):
    Team.objects.create(key="old", name="Website")
    assert [path for path, _ in misfits(FULL)] == [("teams", 0, "name")]
    renamed = replace(FULL, teams=(*FULL.teams, Entry("old", "Webmasters")))
    assert not list(misfits(renamed))


def test_a_file_tells_all_that_is_wrong_with_its_lines(room):
    text = "key: a\ntitle: A\ntone:\n  - ' calm'\npersonas:\n  - {key: B, name: B}\n"
    with pytest.raises(BadFile) as error:
        read_storyboard(text, "a.yaml")
    assert list(error.value.lines()) == [
        "a.yaml:4: tone[0]: begins or ends with a space or an empty line",
        "a.yaml:6: personas[0].key: “B” should be small letters, digits and hyphens",
    ]
