"""Audits what has changed, so that lists can say how each text stands."""

from datetime import datetime

from django.db import transaction

from content.reading.recording import latest
from governance.auditing import audit_item, keep_audit
from governance.models import Answer, Approval, AuditRecord, ReviewRound, Standing


def audit_working_text(key: str, now: datetime) -> None:
    """Audit an item's working text and keep the result; does nothing for one that is
    gone. Earlier results go, but for those of texts that somebody decided on.
    """
    item = latest(key)
    if item is None:
        return
    made = audit_item(item, now)
    with transaction.atomic():
        kept = keep_audit(made, now)
        others = AuditRecord.objects.filter(key=key).exclude(pk=kept.pk)
        others.exclude(content_digest__in=_decided_on(key)).delete()


def _decided_on(key: str) -> set[str]:
    """Return the content digests of an item's texts that people rely on."""
    digests = set(
        ReviewRound.objects.filter(piece__pk=key.partition(":")[2]).values_list(
            "content_digest", flat=True
        )
    )
    for model in (Approval, Answer, Standing):
        rows = model._default_manager.filter(key=key)
        digests.update(rows.values_list("content_digest", flat=True))
    return digests
