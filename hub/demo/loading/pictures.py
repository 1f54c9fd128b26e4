"""The demo's pictures and files, brought in as people bring them in."""

from datetime import date
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from wagtail.documents.forms import get_document_form
from wagtail.images.forms import get_image_form

from content.models import HubFile, HubImage, Team, User
from content.models.admin_rights import shared_collection
from hub.demo.pictures import PICTURES, Drawn, picture

# Its licence ended the day before the demo is loaded.
BORROWED = "loading-bay-gdynia.jpg"


def make_pictures(librarian: User, ended_on: date) -> None:
    """Bring all pictures in. ended_on: the last day of the one that was borrowed."""
    for name, drawn in PICTURES.items():
        if name == BORROWED:
            ends = {"licence": "One year, web and print", "valid_until_on": ended_on}
        else:
            ends = {"licence": "Our own: all uses"}
        _picture(name, drawn, librarian, ends)


def _picture(name: str, drawn: Drawn, librarian: User, rights: dict[str, Any]) -> None:
    values = {
        "title": drawn.title,
        "tags": "",
        "collection": shared_collection().pk,
        **rights,
    }
    file = SimpleUploadedFile(name, picture(name), "image/jpeg")
    _save(get_image_form(HubImage), HubImage(), values, file, librarian)


def picture_named(name: str) -> HubImage:
    """Return the image that was brought in as a file of this name."""
    found: HubImage = HubImage.objects.get(original_name=name)
    return found


def upload(
    name: str, title: str, data: bytes, team: Team, user: User, old: HubFile | None
) -> HubFile:
    """Bring a file in; `old` is the one that it takes the place of, if any."""
    values = {"title": title, "tags": "", "collection": team.collection_id}
    instance = old or HubFile(uploaded_by_user=user)
    file = SimpleUploadedFile(name, data)
    made: HubFile = _save(get_document_form(HubFile), instance, values, file, user)
    return made


def _save(form_class: Any, instance: Any, values: Any, file: Any, user: User) -> Any:
    form = form_class(values, {"file": file}, instance=instance, user=user)
    if not form.is_valid():
        raise ValueError(f"{file.name}: {form.errors.as_json()}")
    form.instance.uploaded_by_user = user
    return form.save()
