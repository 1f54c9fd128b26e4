"""What the database holds of audits, decisions, standing and the journal."""

from governance.models.audits import AuditRecord
from governance.models.decisions import Answer, Approval, Waiver, WrongFinding
from governance.models.journal import JournalEntry, JournalHead
from governance.models.review import Decision, ReviewRound, ReviewTask, Suggestion
from governance.models.standing import Standing
