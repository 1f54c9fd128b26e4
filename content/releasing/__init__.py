"""The storyboard: its draft, what changes in it, and how two people let it out.

Knows models and rights. What a decision sets off elsewhere is for those who hear of
`content.signals.storyboard_released`; what is written of it, for the hub.
"""

from content.refusing import Refused
from content.releasing.asking import answer_request, ask_for_change
from content.releasing.differences import Change, ChangeKind, FieldChange, difference
from content.releasing.draft import draft_story
from content.releasing.fitting import read_storyboard
from content.releasing.keeping import keep, keep_version, last_kept, stamp
from content.releasing.parts import MODELS, Part, all_parts, name_of, part_of
from content.releasing.resting import what_rests_in_draft, what_rests_on
from content.releasing.signing import (
    open_proposal,
    propose,
    refuse,
    release,
    withdraw,
)
from content.releasing.writing import check_writer, write_draft

__all__ = [
    "MODELS",
    "Change",
    "ChangeKind",
    "FieldChange",
    "Part",
    "Refused",
    "all_parts",
    "answer_request",
    "ask_for_change",
    "check_writer",
    "difference",
    "draft_story",
    "keep",
    "keep_version",
    "last_kept",
    "name_of",
    "open_proposal",
    "part_of",
    "propose",
    "read_storyboard",
    "refuse",
    "release",
    "stamp",
    "what_rests_in_draft",
    "what_rests_on",
    "withdraw",
    "write_draft",
]
