"""Images and files in the company of `tests.hub_world`."""

from io import BytesIO

import docx
from django.core.files.base import ContentFile

from content.models import HubFile, HubImage
from content.reading.files import reading_of
from governance.review import approve, submit
from tests.content.assets.pictures import picture
from tests.hub_world import GOOD_TEXT, NOW, STATEMENT


def new_image(team, color="steelblue", **values):
    """A stored picture in a team's collection; the colour makes its bytes its own."""
    values.setdefault("title", "A loading dock")
    values.setdefault("description", "A lorry at a loading dock")
    values.setdefault("licence", "Our own")
    image = HubImage(team=team, collection=team.collection, **values)
    image.file = ContentFile(picture(color=color), f"{color}.jpg")
    image.save()
    return image


def bytes_of(asset):
    with asset.open_file() as opened:
        return opened.read()


def word_data(*paragraphs):
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def new_file(team, *paragraphs, **values):
    """A stored and read Word file in a team's collection."""
    values.setdefault("title", "Inspection sheet")
    data = word_data(*(paragraphs or (STATEMENT,)))
    file = HubFile(team=team, collection=team.collection, **values)
    file.file = ContentFile(data, "inspection sheet.docx")
    file.save()
    reading_of(file)
    return file


def body_with(image):
    return [("text", GOOD_TEXT), ("picture", {"image": image})]


def piece_with(world, image, **values):
    """A draft that shows a picture."""
    piece = world.piece(**values)
    piece.body = body_with(image)
    piece.save_revision(user=piece.owner)
    return type(piece).objects.get(pk=piece.pk)


def let_out(world, piece, now=NOW, **values):
    """Send a piece for review and approve it; return it as it is stored then."""
    round = submit(piece, piece.owner, now)
    approve(round, world.ingrid, "brand", now, **values)
    return type(piece).objects.get(pk=piece.pk)
