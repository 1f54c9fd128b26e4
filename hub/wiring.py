"""Joins the packages below that may not know each other."""

from content import publishing
from content.reading.recording import record_again
from governance import announcing
from governance.draining import audit_pending
from governance.standing import letting_out
from governance.standing.telling import let_out
from hub import days
from hub.background import draining
from hub.background.auditing import audit_working_text
from hub.notices.hearing import hear
from hub.notices.wagtails_own import stop_wagtails_mails
from search import making
from search.indexing import index_item


def join() -> None:
    """Hand each package the functions that it needs; called once, at the start."""
    publishing.let_decide(letting_out.may_go_live)
    # In this order: each looks at what the one before has made.
    draining.consume("records", record_again)
    draining.consume("audits", audit_working_text)
    draining.consume("standing", audit_pending)
    draining.consume("search", index_item)
    making.let_tell(let_out)
    announcing.listen(hear)
    stop_wagtails_mails()
    days.register()
