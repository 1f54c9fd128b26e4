import json

import pytest
from pydantic import ValidationError

from content.canonical import canonical_json
from content.files.payload import item_of, payload_of
from content.files.reading import Declared, read_bytes

POST = b"""---
title: Cold chain
date: 2026-03-31
---
Kelvane **warns** [early](https://kelvane.example). \xf0\x9f\xa7\x8a

![A bay](bay.jpg) <video></video>
"""


def test_an_item_survives_its_payload():
    item = read_bytes(POST, "post.md", Declared(personas=("cfo",)))
    written = canonical_json(payload_of(item))
    assert item_of(json.loads(written)) == item


def test_a_payload_with_a_key_that_items_do_not_have_is_refused():
    payload = payload_of(read_bytes(POST, "post.md"))
    with pytest.raises(ValidationError):
        item_of(payload | {"passages": 7})
