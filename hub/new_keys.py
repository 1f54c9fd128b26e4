"""Keys made of words, for those who have no mind to think of one."""

import re
from itertools import count
from typing import Any

from django.utils.text import slugify

from content.story_parts import KEY

MOST_WORDS = 5
# How a form says that a key may be left to it.
HELP = "Left empty, it is made of the words above. It can never be changed."


def new_key(model: Any, text: str) -> str:
    """Return a key of `text` that no row of `model` has."""
    words = re.findall(r"[a-z0-9]+", slugify(text))[:MOST_WORDS]
    stem = "-".join(words)[:70] or slugify(model._meta.verbose_name)
    assert KEY.fullmatch(stem)
    taken = set(model._default_manager.values_list("key", flat=True))
    candidates = (stem if n == 1 else f"{stem}-{n}" for n in count(1))
    return next(key for key in candidates if key not in taken)
