"""The plan at work: what teams agree to, what programmes take, who writes until when.

Knows the models and who may do what; neither audits nor reads pieces.
"""

from content.planning.agreeing import Agreement, TeamSays, agreement
from content.planning.asking import ask_team, ask_teams
from content.planning.drifting import Drift, drift
from content.planning.guests import end_guests, invite_guest, stop_guest
from content.planning.levels import raise_levels
from content.planning.lookups import (
    always_on,
    campaign_by_key,
    pieces_with_plan,
    programme_by_key,
    programmes_of,
)
from content.planning.roll_downs import (
    record_roll_down,
    roll_down_of,
    roll_downs_of,
    take_messages,
)
from content.planning.saving import Saved, put_in_force, standing_programme
from content.planning.signing import sign_off
from content.refusing import Refused

__all__ = [
    "Agreement",
    "Drift",
    "Refused",
    "Saved",
    "TeamSays",
    "agreement",
    "always_on",
    "ask_team",
    "ask_teams",
    "campaign_by_key",
    "drift",
    "end_guests",
    "invite_guest",
    "pieces_with_plan",
    "programme_by_key",
    "programmes_of",
    "put_in_force",
    "raise_levels",
    "record_roll_down",
    "roll_down_of",
    "roll_downs_of",
    "sign_off",
    "standing_programme",
    "stop_guest",
    "take_messages",
]
