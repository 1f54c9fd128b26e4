from lxml import html

from hub.models import Notice
from hub.notices import tell
from hub.notices.telling import chosen
from tests.hub_world import NOW


def told(person, event="sent-back", **values):
    return tell(person, event, now=NOW, **{"subject": "Mend: a page", **values})


def shown(client, person):
    client.force_login(person)
    response = client.get("/notices/")
    assert response.status_code == 200
    return html.fromstring(response.content)


def words(page):
    return " ".join(page.text_content().split())


def test_it_is_for_people_who_have_signed_in(client, db):
    response = client.get("/notices/")
    assert response.status_code == 302
    assert response.url == "/sign-in/?next=/notices/"


def test_each_event_is_a_place_that_mails_link_to(client, world):
    page = shown(client, world.ingrid)
    [group] = page.xpath("//fieldset[@id='review-asked']")
    assert group.xpath(".//input/@value") == ["at-once", "digest", "off"]
    assert group.xpath(".//input[@checked]/@value") == ["at-once"]
    [named] = page.xpath("//fieldset[@id='review-assigned']")
    assert named.xpath(".//input/@value") == ["at-once", "digest"]
    assert "cannot be switched off" in words(named)


def test_every_choice_has_a_label(client, world):
    page = shown(client, world.ingrid)
    for radio in page.xpath("//input[@type='radio']"):
        assert page.xpath(f"//label[@for='{radio.get('id')}']")


def test_a_choice_is_saved(client, world):
    page = shown(client, world.priya)
    data = dict(page.xpath("//form[@action='/notices/']")[0].form_values())
    response = client.post("/notices/", data | {"sent-back": "digest"}, follow=True)
    assert "Saved." in response.content.decode()
    assert chosen(world.priya, "sent-back") == "digest"


def test_what_cannot_be_chosen_is_not_saved(client, world):
    page = shown(client, world.priya)
    data = dict(page.xpath("//form[@action='/notices/']")[0].form_values())
    response = client.post("/notices/", data | {"withdrawn": "off"})
    assert response.status_code == 200
    assert chosen(world.priya, "withdrawn") == "at-once"


def test_what_one_was_told_is_shown_with_the_reason(client, world):
    told(world.priya, text="The lead is missing.", address="/review/3/")
    told(world.tom, subject="Mend: another page")
    page = shown(client, world.priya)
    assert "The lead is missing." in words(page)
    assert "Because you sent it for review." in words(page)
    assert "another page" not in words(page)
    assert page.xpath("//a[@href='/review/3/']/text()") == ["Mend: a page"]


def test_words_of_others_become_no_markup(client, world):
    told(world.priya, subject="Mend: <script>x</script>", text="<img src=x>")
    page = shown(client, world.priya)
    assert not page.xpath(
        "//section[@aria-labelledby='latest']//script | //img[@src='x']"
    )


def test_what_is_withdrawn_asks_to_be_seen(client, world):
    notice = told(world.priya, "withdrawn", subject="Stop using: a page")
    page = shown(client, world.priya)
    [form] = page.xpath(f"//form[@action='/notices/{notice.pk}/seen/']")
    assert words(form) == "I have seen it: Stop using: a page"

    client.post(f"/notices/{notice.pk}/seen/")
    notice.refresh_from_db()
    assert notice.seen_at is not None
    assert "✓ Seen" in words(shown(client, world.priya))


def test_reading_the_page_is_not_having_seen_it(client, world):
    notice = told(world.priya, "withdrawn")
    shown(client, world.priya)
    assert client.get(f"/notices/{notice.pk}/seen/").status_code == 405
    notice.refresh_from_db()
    assert notice.seen_at is None


def test_nobody_sees_for_others(client, world):
    notice = told(world.priya, "withdrawn")
    client.force_login(world.tom)
    assert client.post(f"/notices/{notice.pk}/seen/").status_code == 404


def test_an_event_that_is_no_more_is_left_out(client, world):
    told(world.priya)
    Notice.objects.update(event="no-more")
    assert "Nothing yet." in words(shown(client, world.priya))
