"""The front door: every check over one item, once; pure."""

from governance.audit.running import Audit, Outcome, Run, audit

__all__ = ["Audit", "Outcome", "Run", "audit"]
