from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile, TemporaryUploadedFile
from wagtail.documents.forms import get_document_form
from wagtail.images.forms import get_image_form

from content.assets.checking import NO_PICTURE
from content.assets.forms import BY_LIBRARIANS, NEW_VERSION
from content.files.unreadable import DAMAGED, TRUNCATED
from content.models import FileReading, HubFile, HubImage, Region
from content.models.admin_rights import root_collection, shared_collection
from content.reading.files import file_reading
from tests.content.assets.office_files import HTML, SHEET, archive
from tests.content.assets.pictures import exif, picture, xmp
from tests.content.files.pdf_files import pdf_data
from tests.hub_assets import (
    bytes_of,
    let_out,
    new_file,
    new_image,
    piece_with,
    word_data,
)

XMP = xmp(attributes='photoshop:Credit="Ola Nowak" xmpRights:Owner="Nordlicht"')


def sent(data, name):
    return SimpleUploadedFile(name, data)


def image_form(user, upload=None, instance=None, **values):
    return form_of(get_image_form(HubImage), user, upload, instance, values)


def file_form(user, upload=None, instance=None, **values):
    return form_of(get_document_form(HubFile), user, upload, instance, values)


def form_of(form, user, upload, instance, values):
    instance = instance or form._meta.model(uploaded_by_user=user)
    files = {"file": upload} if upload else {}
    return form({"title": "A dock", **values}, files, instance=instance, user=user)


def saved(form):
    assert form.is_valid(), form.errors
    asset = form.save()
    return type(asset).objects.get(pk=asset.pk)


def stored_files(settings):
    return [path for path in settings.MEDIA_ROOT.rglob("*") if path.is_file()]


def test_an_upload_lands_in_the_collection_of_its_team(world):
    image = saved(image_form(world.priya, sent(picture(), "dock.jpg")))

    assert (image.team, image.collection) == (world.press, world.press.collection)
    assert image.uploaded_by_user == world.priya
    assert bytes_of(image) == picture()


def test_a_picture_brings_its_own_rights_and_words(world):
    data = picture(xmp=XMP, exif=exif(x010E="Pallets " * 60))

    image = saved(image_form(world.priya, sent(data, "dock.jpg")))

    assert (image.credit, image.holder, image.licence) == ("Ola Nowak", "Nordlicht", "")
    assert len(image.description) <= 255
    assert image.description.endswith("Pallets…")


def test_what_people_write_counts_before_what_the_picture_says(world):
    upload = sent(picture(xmp=XMP), "dock.jpg")

    image = saved(
        image_form(world.lina, upload, credit="Kelvane", collection=in_press(world))
    )

    assert (image.credit, image.holder) == ("Kelvane", "Nordlicht")


def in_press(world):
    return world.press.collection.pk


def test_authors_do_not_write_rights(world):
    upload = sent(picture(), "dock.jpg")

    form = image_form(
        world.priya, upload, licence="Mine", valid_until_on="2030-01-01", credit="Me"
    )
    image = saved(form)

    assert (image.licence, image.valid_until_on, image.credit) == ("", None, "")
    assert form.fields["team"].help_text == BY_LIBRARIANS
    assert form.fields["licence"].disabled


def test_librarians_write_rights(world):
    Region.objects.create(key="nl", name="Netherlands")
    form = image_form(
        world.lina,
        sent(picture(), "dock.jpg"),
        licence="Agency, 2 years",
        valid_until_on="2030-01-01",
        territory=["nl"],
        collection=in_press(world),
    )

    image = saved(form)

    assert image.licence == "Agency, 2 years"
    assert image.valid_until_on == date(2030, 1, 1)
    assert image.territory == ["nl"]


def test_authors_change_the_words_of_a_picture_and_not_its_rights(world):
    image = new_image(world.press, valid_until_on=date(2030, 1, 1), territory=["nl"])

    changed = saved(
        image_form(world.priya, instance=image, description="A lorry", licence="")
    )

    assert changed == image
    assert changed.description == "A lorry"
    assert (changed.licence, changed.territory) == ("Our own", ["nl"])
    assert changed.valid_until_on == date(2030, 1, 1)


LYING = [
    pytest.param("dock.jpg", HTML, NO_PICTURE, id="page"),
    pytest.param("dock.jpg", picture("PNG"), "does not match", id="png-as-jpg"),
    pytest.param("dock.jpg", picture(size=(400, 300))[:-200], TRUNCATED, id="cut"),
    pytest.param("dock.png", picture("PNG")[:60], TRUNCATED, id="png-cut"),
    pytest.param("dock.jpg", b"", "empty", id="empty"),
    pytest.param("dock.svg", b"<svg/>", NO_PICTURE, id="svg"),
]


@pytest.mark.parametrize(("name", "data", "says"), LYING)
def test_of_a_picture_that_is_none_nothing_is_kept(world, settings, name, data, says):
    form = image_form(world.priya, sent(data, name))

    assert not form.is_valid()
    assert says in str(form.errors["file"])
    assert stored_files(settings) == []


LYING_FILES = [
    pytest.param("a.docx", archive(a="x"), "ZIP archive, not a Word file", id="zip"),
    pytest.param("a.txt", HTML, "web page, not a text file", id="page"),
    pytest.param("a.pdf", pdf_data("x").replace(b"/Page", b"/Pxxx"), DAMAGED, id="pdf"),
    pytest.param("a.exe", b"MZ", "not allowed", id="ending"),
    pytest.param("a.txt", b"", "empty", id="empty"),
]


@pytest.mark.parametrize(("name", "data", "says"), LYING_FILES)
def test_of_a_file_that_lies_nothing_is_kept(world, settings, name, data, says):
    form = file_form(world.priya, sent(data, name))

    assert not form.is_valid()
    assert says in str(form.errors["file"])
    assert stored_files(settings) == []
    assert not FileReading.objects.exists()


def test_a_file_that_is_too_large_is_refused(world, settings):
    settings.WAGTAILDOCS_MAX_UPLOAD_SIZE = 100

    form = file_form(world.priya, sent(b"x" * 101, "a.txt"))

    assert "too big" in str(form.errors["file"])


def test_nothing_is_kept_while_another_field_is_wrong(world, settings):
    form = file_form(world.priya, sent(word_data("Hello."), "a.docx"), title="")

    assert not form.is_valid()
    assert stored_files(settings) == []
    assert not FileReading.objects.exists()


def test_a_file_is_read_before_it_is_saved(world):
    form = file_form(world.priya, sent(word_data("It needs no cables."), "a.docx"))
    assert form.is_valid()

    assert FileReading.objects.exists()
    passages = file_reading(form.save()).passages
    assert [passage.text for passage in passages] == ["It needs no cables."]


def test_a_workbook_is_kept_and_says_that_it_was_not_read(world):
    file = saved(file_form(world.priya, sent(SHEET, "a.xlsx")))

    assert "Excel" in file_reading(file).unread[0].reason


def test_a_large_upload_is_kept_too(world):
    data = word_data("Hello.")
    upload = TemporaryUploadedFile("a.docx", "", len(data), "")
    upload.write(data)
    upload.seek(0)

    file = saved(file_form(world.priya, upload))
    upload.close()

    assert bytes_of(file) == data
    assert file.filename == "a.docx"


def test_a_new_file_for_a_picture_makes_a_new_version(world):
    image = new_image(world.press, uploaded_by_user=world.priya)
    piece = let_out(world, piece_with(world, image))
    red = picture(color="red")

    form = image_form(
        world.priya, sent(red, "red.jpg"), HubImage.objects.get(pk=image.pk)
    )
    version = saved(form)

    assert form.fields["file"].help_text == NEW_VERSION
    assert version.replaces == image
    assert version.uploaded_by_user == world.priya
    assert bytes_of(version) == red
    old = HubImage.objects.get(pk=image.pk)
    assert (old.title, bytes_of(old)) == (image.title, picture())
    assert type(piece).objects.get(pk=piece.pk).content_digest == piece.content_digest


def test_a_new_file_for_a_file_makes_a_new_version(world):
    file = new_file(world.press)
    data = word_data("Another text.")

    version = saved(
        file_form(world.lina, sent(data, "b.docx"), file, **everything(file))
    )

    old = HubFile.objects.get(pk=version.replaces_id)
    assert bytes_of(version) == data
    assert bytes_of(old) != data
    assert file_reading(old).passages != file_reading(version).passages


def everything(asset):
    return {"collection": asset.collection_id, "team": asset.team_id}


def test_a_new_version_of_an_author_does_not_inherit_rights(world):
    image = new_image(world.press, holder="Nordlicht", valid_until_on=date(2030, 1, 1))

    version = saved(
        image_form(world.priya, sent(picture(color="red", xmp=XMP), "red.jpg"), image)
    )

    assert (version.licence, version.valid_until_on) == ("", None)
    assert version.credit == "Ola Nowak"
    assert version.team == world.press


def test_a_new_version_of_a_librarian_has_the_rights_that_the_form_said(world):
    image = new_image(world.press)
    form = image_form(
        world.lina,
        sent(picture(color="red"), "red.jpg"),
        image,
        licence="Agency",
        **everything(image),
    )

    assert saved(form).licence == "Agency"


def test_the_same_file_again_makes_no_new_version(world):
    image = new_image(world.press)

    changed = saved(
        image_form(world.priya, sent(picture(), "again.jpg"), image, title="A yard")
    )

    assert (changed, changed.title) == (image, "A yard")
    assert HubImage.objects.count() == 1


def test_a_replaced_version_points_to_the_newest(world):
    image = new_image(world.press)
    new = new_image(world.press, color="red", replaces=image, title="<b>New</b>")

    says = image_form(world.priya, instance=image).fields["file"].help_text

    assert f"/admin/images/{new.pk}/" in says
    assert "&lt;b&gt;New" in says


def test_a_librarian_s_upload_is_for_everybody_unless_they_say_otherwise(world):
    form = image_form(world.lina, sent(picture(), "dock.jpg"))
    offered = form.fields["collection"].queryset

    assert form.initial["collection"] == shared_collection()
    assert shared_collection() in offered
    assert root_collection() not in offered
