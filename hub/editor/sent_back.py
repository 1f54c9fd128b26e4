"""What reviewers said of a piece that came back, in place."""

from dataclasses import dataclass

from content.items import ContentItem
from content.models import Piece
from governance.findings import Place
from governance.models import Decision, ReviewRound, Suggestion
from hub.editor.edits import Edit, mark_of
from hub.editor.places import passages_by_path, place_names


@dataclass(frozen=True, slots=True)
class SuggestionShown:
    """Wording that a reviewer proposes. show: None when the place is gone."""

    suggestion: Suggestion
    where: str
    show: Edit | None

    @property
    def is_open(self) -> bool:
        return self.suggestion.state == Suggestion.State.OPEN


@dataclass(frozen=True, slots=True)
class SentBack:
    """Why it came back, and which words are proposed, in reading order."""

    decisions: tuple[Decision, ...]
    suggestions: tuple[SuggestionShown, ...]

    @property
    def is_as_promised(self) -> bool:
        """Say whether all is taken that a reviewer approves it with."""
        taken = [
            one.suggestion.state == Suggestion.State.ACCEPTED
            for one in self.suggestions
            if one.suggestion.decision_id
        ]
        return bool(taken) and all(taken)


def sent_back(piece: Piece, item: ContentItem) -> SentBack | None:
    """Return what was said in the latest round that was not taken back, None unless
    that was sent back.
    """
    rounds = ReviewRound.objects.filter(piece=piece).order_by("-number")
    round = rounds.exclude(ended=ReviewRound.Ended.TAKEN_BACK).first()
    if round is None or round.ended != ReviewRound.Ended.CHANGES:
        return None
    decisions = round.decisions.exclude(reason="").select_related("by")
    suggestions = round.suggestions.select_related("by")
    order = {passage.path: n for n, passage in enumerate(item.passages)}
    in_order = sorted(suggestions, key=lambda s: (order.get(s.path, len(order)), s.pk))
    return SentBack(tuple(decisions), tuple(_shown(s, item) for s in in_order))


def _shown(suggestion: Suggestion, item: ContentItem) -> SuggestionShown:
    passages = passages_by_path(item.passages)
    place = Place(suggestion.path, suggestion.start, suggestion.end, suggestion.quote)
    known = suggestion.path in passages and "/" not in suggestion.path
    mark = mark_of(place, passages) if known else None
    if mark and mark.quote != suggestion.quote:
        # The text has moved since: the browser looks for the words themselves.
        mark = Edit("show", place.path, place.start, place.end, suggestion.quote)
    return SuggestionShown(suggestion, place_names(item).get(suggestion.path, ""), mark)
