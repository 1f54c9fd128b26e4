"""Tests of the demo company: its data, and the files made from it."""
