"""What earlier releases said and a story says no more, written into that story."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from content.story import Story
from content.story_parts import Earlier, Message

Memory = defaultdict[str, list[Earlier]]


def with_history(story: Story, earlier_stories: Iterable[Story]) -> Story:
    """Return `story` with `earlier` filled from the releases before it, in any order.

    A message gets the statements and wordings, a proof point the claims, that its key
    had in an earlier release, unless `story` still says them. Each text stands once,
    with the last release that said it, newest release first. What the stories remember
    themselves stays. What is said of keys that `story` no longer has is left out.
    """
    messages: Memory = defaultdict(list)
    claims: Memory = defaultdict(list)
    for past in (*earlier_stories, story):
        for message in past.messages:
            texts = (Earlier(past.release, text) for text in _said(message))
            messages[message.key] += (*message.earlier, *texts)
        for proof in past.proof_points:
            claims[proof.key] += (*proof.earlier, Earlier(past.release, proof.claim))
    messages_now = {text for message in story.messages for text in _said(message)}
    claims_now = {proof.claim for proof in story.proof_points}
    return replace(
        story,
        pillars=tuple(
            replace(
                pillar,
                messages=tuple(
                    replace(m, earlier=_unsaid(messages[m.key], messages_now))
                    for m in pillar.messages
                ),
            )
            for pillar in story.pillars
        ),
        proof_points=tuple(
            replace(p, earlier=_unsaid(claims[p.key], claims_now))
            for p in story.proof_points
        ),
    )


def _said(message: Message) -> Iterator[str]:
    yield message.statement
    yield from (wording.text for wording in message.wordings)


def _unsaid(remembered: Iterable[Earlier], now: set[str]) -> tuple[Earlier, ...]:
    last: dict[str, Earlier] = {}
    for entry in sorted(remembered, key=lambda entry: entry.release):
        if entry.text not in now:
            last[entry.text] = entry
    return tuple(sorted(last.values(), key=lambda entry: -entry.release))
