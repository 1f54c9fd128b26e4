"""Holding items against the storyboard: checks, findings, audits and the gate.

It may import `content`. It knows nothing of search. Its checks read frozen items and
stories only: no database, no server and no clock.
"""
