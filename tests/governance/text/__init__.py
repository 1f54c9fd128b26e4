"""Tests of what every check shares about text."""
