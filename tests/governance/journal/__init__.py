"""Tests of governance.journal."""
