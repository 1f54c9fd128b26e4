"""Tests of hub.notices."""
