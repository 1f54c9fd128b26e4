from datetime import date

from content.files.declared import Declared
from content.items import Audience


def test_what_is_said_first_counts():
    first = Declared(format="email", personas=("cfo",))
    second = Declared(format="article", team="web", personas=("it", "cfo"))
    assert first.over(second) == Declared(format="email", team="web", personas=("cfo",))


def test_an_empty_region_is_said():
    assert Declared(region="").over(Declared(region="de")).region == ""


def test_only_what_is_said_goes_on():
    said = Declared(audience=Audience.PUBLIC, published_on=date(2026, 1, 1)).said()
    assert dict(said) == {
        "audience": Audience.PUBLIC,
        "published_on": date(2026, 1, 1),
    }
