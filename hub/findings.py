"""Brings an audit's findings into the order in which a page lists them."""

from collections.abc import Iterable

from governance.audit import Audit
from governance.findings import Finding
from hub.editor.findings_shown import FindingShown


def in_listed_order(audit: Audit, listed: Iterable[FindingShown]) -> list[Finding]:
    """Return the findings that are shown, in their order.

    The same words twice in one sentence share a fingerprint, and are two.
    """
    found: dict[str, list[Finding]] = {}
    for finding in audit.findings:
        found.setdefault(finding.fingerprint, []).append(finding)
    return [found[shown.fingerprint].pop(0) for shown in listed]
