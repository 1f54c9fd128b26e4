"""Writes the demo company for a loading day: storyboards, roll-downs, pieces."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from content.files.declared import Declared
from content.files.declared_yaml import sidecar_of
from content.story_parts import RollDown
from content.yaml_reading import write_yaml
from hub.demo.data_files import DATA
from hub.demo.mail_files import mail_file
from hub.demo.pdf_files import pdf_file
from hub.demo.pictures import picture
from hub.demo.pieces import Picture, Piece, pieces
from hub.demo.plain_files import markdown, plain_text
from hub.demo.slide_files import slide_file
from hub.demo.storyboards import programmes, storyboards
from hub.demo.web_files import web_page
from hub.demo.word_files import word_file

WRITERS: dict[str, Callable[[Piece, date], bytes]] = {
    ".docx": word_file,
    ".pptx": slide_file,
    ".pdf": pdf_file,
    ".eml": mail_file,
    ".html": lambda piece, day: web_page(piece).encode(),
    ".md": lambda piece, day: markdown(piece).encode(),
    ".txt": lambda piece, day: plain_text(piece.body).encode(),
}


@dataclass(frozen=True)
class Demo:
    """Where everything lies. files: by piece key; programmes: by programme key."""

    folder: Path
    day: date
    storyboard_1: Path
    storyboard_2: Path
    profile: Path
    programmes: dict[str, Path]
    files: dict[str, Path]


def write_demo(folder: Path, day: date) -> Demo:
    """Write the whole demo into `folder`, which is made when absent.

    Equal days give equal bytes. Files of the same name are overwritten, others left.
    Beside each piece's file lies its sidecar, "<file>.yaml".
    """
    first, second = storyboards(day)
    rolls, made = programmes(day, second), pieces(day, second)
    for piece in made:
        path = folder / "files" / piece.file
        _write(path, WRITERS[path.suffix](piece, day))
        _write(sidecar_of(path), sidecar(piece, rolls).encode())
        for name in _pictures(piece):
            _write(folder / "images" / name, picture(name))
    return Demo(
        folder=folder,
        day=day,
        storyboard_1=_write(folder / "storyboard-1.yaml", first.to_yaml().encode()),
        storyboard_2=_write(folder / "storyboard-2.yaml", second.to_yaml().encode()),
        profile=_write(folder / "kelvane.yaml", (DATA / "kelvane.yaml").read_bytes()),
        programmes={
            key: _write(
                folder / "programmes" / f"{key}.yaml", write_yaml(roll).encode()
            )
            for key, roll in rolls.items()
        },
        files={piece.key: folder / "files" / piece.file for piece in made},
    )


def sidecar(piece: Piece, rolls: dict[str, RollDown]) -> str:
    """Return what the file itself cannot say, as YAML."""
    roll = rolls[piece.programme] if piece.programme else RollDown(key="")
    return write_yaml(
        Declared(
            title=piece.title,
            format=piece.format,
            language=piece.language,
            region=piece.region or None,
            audience=piece.audience,
            team=roll.team or None,
            campaign=roll.campaign or None,
            programme=roll.key or None,
            personas=piece.personas,
            stages=piece.stages,
            messages=piece.messages,
            published_on=piece.published_on,
            review_by_on=piece.review_by_on,
        )
    )


def _pictures(piece: Piece) -> set[str]:
    blocks = [*piece.body, *(block for slide in piece.slides for block in slide.body)]
    return {block.picture for block in blocks if isinstance(block, Picture)}


def _write(path: Path, data: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path
