"""What a document is about: in words that tell it from others, and as a vector."""

import numpy as np
from elasticsearch import Elasticsearch

from search.words import STOP

# As in the embedded engine.
MOST_TERMS = 12


def telling_words(client: Elasticsearch, index: str, id: str) -> list[str]:
    """Return the words of a document that are frequent in it and rare elsewhere."""
    fields = ["title.spelt", "body.spelt"]
    found = client.termvectors(
        index=index,
        id=id,
        fields=fields,
        term_statistics=True,
        positions=False,
        offsets=False,
        filter={"max_num_terms": 3 * MOST_TERMS, "min_word_length": 3},
    )
    scores: dict[str, float] = {}
    for field in fields:
        terms = found["term_vectors"].get(field, {}).get("terms", {})
        for word, about in terms.items():
            if word not in STOP and word.isalpha():
                scores[word] = scores.get(word, 0.0) + about["score"]
    return sorted(scores, key=lambda word: (-scores[word], word))[:MOST_TERMS]


def mean_of(vectors: list[list[float]]) -> tuple[float, ...]:
    """Return the direction that vectors have in common; () of none."""
    if not vectors:
        return ()
    whole = np.asarray(vectors, np.float32).mean(axis=0)
    length = float(np.linalg.norm(whole))
    return tuple(map(float, whole / length)) if length else ()
