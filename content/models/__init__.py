"""What the database holds of people, story, plan, pieces and assets."""

from content.models.assets import AssetUse, HubFile, HubImage, HubRendition
from content.models.change_requests import ChangeRequest
from content.models.formats import *
from content.models.formats import PIECE_MODELS
from content.models.objectives import Objective, SignOff
from content.models.people import GuestAuthor, Level, ReviewArea, Team, User
from content.models.piece import Piece, piece_by_key, piece_number
from content.models.plan import CampaignPage, ProgrammePage
from content.models.records import FileReading, ItemRecord, Pending, StoredText
from content.models.releases import Release, ReleaseProposal
from content.models.roll_downs import RollDownLine, RollDownVersion
from content.models.shared_lists import Metric, Persona, Region, Stage
from content.models.storyboard import (
    FixedText,
    FixedTextVariant,
    Message,
    Pillar,
    ProofPoint,
    Storyboard,
    Term,
    Wording,
)
