"""The real publisher's texts, its storyboard, and the sentences judged by hand."""

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from content.files.reading import read_file
from content.items import ContentItem, Passage, Role
from content.story import Story
from governance.compile import CompiledStory, compile_story
from governance.matching.prose import Prose, Sentence

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT.parent / "shared" / "corpora" / "digitalgov"
STORYBOARD = ROOT / "docs" / "examples" / "digitalgov" / "storyboard.yaml"
LABELS = Path(__file__).with_name("labels.jsonl")
MISSING = "The real texts are not at hand: nothing was run on them."

# A sentence that contradicts a message is about it, as one that carries it is.
ABOUT = ("carries", "contradicts")


@dataclass(frozen=True)
class Label:
    """What one person judged of one sentence, before any program was run on it.

    sentence: the first 16 digits of the sha256 of its folded text.
    labels: "carries", "contradicts" or "touches" by the message's key.
    """

    file: str
    sentence: str
    split: str
    labels: dict[str, str]


def read_labels() -> list[Label]:
    """Return all labels, in order."""
    with LABELS.open(encoding="utf-8") as lines:
        return [Label(**json.loads(line)) for line in lines]


def compiled_storyboard() -> CompiledStory:
    text = STORYBOARD.read_text(encoding="utf-8")
    return compile_story(Story.from_yaml(text, STORYBOARD.name))


def sentence_digest(sentence: Sentence) -> str:
    return sha256(sentence.folded.strip().encode()).hexdigest()[:16]


def labelled_items(story: CompiledStory) -> Iterator[tuple[Label, ContentItem]]:
    """Yield each label whose sentence is found in its file, with the sentence alone as
    an item.
    """
    by_file = defaultdict(list)
    for label in read_labels():
        by_file[label.file].append(label)
    for name, labels in by_file.items():
        item = read_file(CORPUS / name)
        texts = {sentence_digest(s): s.text for s in Prose(item, story).sentences()}
        for label in labels:
            if label.sentence in texts:
                passage = Passage("sentence", Role.BODY, texts[label.sentence])
                yield (
                    label,
                    ContentItem.sealed(
                        key="outside:judged", title="", passages=(passage,)
                    ),
                )
