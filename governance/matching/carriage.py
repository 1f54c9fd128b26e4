"""Which message an item carries, where, in which words, and with which figure."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from governance.compile import CompiledStory
from governance.compile.messages import MIN_STEMS, CompiledMessage
from governance.facts import Facts
from governance.findings import Certainty, Place
from governance.matching.aboutness import (
    Aboutness,
    about_by_meaning,
    about_by_words,
)
from governance.matching.assertion import asserts_little, is_taken_back
from governance.matching.figures import (
    FigureState,
    FigureVerdict,
    judge_figures,
    may_be_said,
)
from governance.matching.prose import Prose, Sentence
from governance.matching.telling import How, MessageState, Telling
from governance.text.polarity import denies

# Whose words are compared; of others only what is approved word for word is known.
LANGUAGES = ("en",)
_RIGHT = FigureVerdict(FigureState.RIGHT)
_NOT_AS_WE_SAY = (MessageState.OUTDATED, MessageState.CONTRADICTED)


class Carriage:
    """All tellings of one item, in reading order."""

    def __init__(self, prose: Prose, story: CompiledStory, facts: Facts) -> None:
        self._prose = prose
        self._story = story
        self._thresholds = facts.meaning.thresholds if facts.meaning else None
        self._similar = {
            (s.path, s.start, s.message): s
            for s in (facts.meaning.similarities if facts.meaning else ())
        }

    @cached_property
    def tellings(self) -> tuple[Telling, ...]:
        """Every telling of every message. What quoted customers get wrong is none."""
        return tuple(
            telling
            for sentence in self._prose.sentences()
            for telling in _apart(list(self._of_sentence(sentence)))
            if not (sentence.is_quoted and telling.state in _NOT_AS_WE_SAY)
        )

    def of(self, key: str) -> list[Telling]:
        """Return the tellings of one message."""
        return [t for t in self.tellings if t.message.key == key]

    def state(self, key: str) -> MessageState:
        """Return what the item does with a message: the best of its tellings."""
        states = {telling.state for telling in self.of(key)}
        return next((s for s in MessageState if s in states), MessageState.ABSENT)

    def _of_sentence(self, sentence: Sentence) -> Iterator[Telling]:
        known: dict[str, Telling] = {}
        # Of two listed texts one inside the other, the longer one says it all; of equal
        # ones, that which is approved.
        for telling in (*self._verbatim(sentence), *self._disowned(sentence)):
            other = known.setdefault(telling.message.key, telling)
            if len(telling.place.quote) > len(other.place.quote):
                known[telling.message.key] = telling
        yield from known.values()
        if len(sentence.stems) < MIN_STEMS:
            return
        for message in self._story.messages:
            if message.key not in known:
                yield from self._in_other_words(sentence, message)

    def _verbatim(self, sentence: Sentence) -> Iterator[Telling]:
        for use in sentence.prose.approved:
            if sentence.first <= use.start < sentence.last:
                place = sentence.prose.folded_place(use.start, use.end)
                for approved in use.values:
                    # A proof point's claim alone does not say its message.
                    if approved.kind == "message":
                        message = self._story.message[approved.key]
                        yield self._as_approved(message, sentence, place)

    def _as_approved(
        self, message: CompiledMessage, sentence: Sentence, place: Place
    ) -> Telling:
        """Return the telling of an approved wording, unless more words deny it."""
        denied_by = _denied_by(message, sentence)
        return Telling(
            message,
            sentence,
            sentence.place if denied_by else place,
            How.VERBATIM,
            _RIGHT,
            Certainty.CLEARLY if denied_by else _as_sure_as_can_be(sentence, place),
            denied_by=denied_by,
        )

    def _disowned(self, sentence: Sentence) -> Iterator[Telling]:
        for use in sentence.prose.disowned:
            if sentence.first <= use.start < sentence.last:
                place = sentence.prose.folded_place(use.start, use.end)
                for disowned in use.values:
                    message = self._story.message[disowned.message]
                    yield Telling(
                        message,
                        sentence,
                        place,
                        How.EARLIER_WORDS if disowned.release else How.VERBATIM,
                        self._judged(message, sentence),
                        # A denial that is denied may be true.
                        _as_sure_as_can_be(sentence, place),
                        denied_by="" if disowned.release else place.quote,
                        earlier_release=disowned.release,
                    )

    def _in_other_words(
        self, sentence: Sentence, message: CompiledMessage
    ) -> Iterator[Telling]:
        about = self._about(sentence, message)
        if about is not None:
            verdict = self._judged(message, sentence)
            yield Telling(
                message,
                sentence,
                sentence.place,
                How.OTHER_WORDS,
                verdict,
                Certainty.LOOK
                if asserts_little(sentence, message, about, verdict)
                else about.certainty,
                denied_by=_denied_by(message, sentence),
            )

    def _about(self, sentence: Sentence, message: CompiledMessage) -> Aboutness | None:
        if self._thresholds is None:
            ways = (way for _, way in message.compared_ways)
            return about_by_words(max(way.overlap(sentence.stems) for way in ways))
        path = sentence.prose.passage.path
        similarity = self._similar.get((path, sentence.start, message.key))
        if similarity is None:
            return None
        return about_by_meaning(similarity, self._thresholds)

    def _judged(self, message: CompiledMessage, sentence: Sentence) -> FigureVerdict:
        verdict = judge_figures(message, sentence.figures)
        if verdict.state is FigureState.MISSING:
            # "Well before it happens. On average 47 minutes." says it in two.
            for beside in sentence.beside():
                if judge_figures(message, beside.figures).state is FigureState.RIGHT:
                    return _RIGHT
        return verdict


def _apart(tellings: list[Telling]) -> Iterator[Telling]:
    """Yield the tellings of one sentence; a figure that is right for one message is not
    a wrong one of another.
    """
    right = [t.message for t in tellings if t.verdict.state is FigureState.RIGHT]
    for telling in tellings:
        stated = telling.verdict.stated
        if stated and any(may_be_said(stated, message) for message in right):
            yield replace(telling, verdict=FigureVerdict(FigureState.MISSING))
        else:
            yield telling


def _as_sure_as_can_be(sentence: Sentence, place: Place) -> Certainty:
    """Return how sure it is that words, as they are listed, are meant as listed."""
    return Certainty.LOOK if is_taken_back(sentence, place) else Certainty.CLEARLY


def _denied_by(message: CompiledMessage, sentence: Sentence) -> str:
    """Return the words of a sentence that deny a message as it is approved, or ""."""
    for _, way in message.compared_ways:
        denial = denies(way.folded, sentence.folded)
        if denial is not None:
            return denial.cue
    return ""
