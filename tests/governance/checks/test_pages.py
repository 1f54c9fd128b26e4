from pathlib import Path

from governance.checks import KNOWN_CHECKS
from governance.checks.pages import checks_page

DOCS = Path(__file__).resolve().parents[3] / "docs"


def test_the_page_names_every_check_with_an_example():
    page = checks_page()
    for check in KNOWN_CHECKS:
        section = page.partition(f"\n## {check}\n")[2].partition("\n## ")[0]
        assert "**Found**" in section


def test_docs_are_current():
    assert (DOCS / "checks.md").read_text(encoding="utf-8") == checks_page()
