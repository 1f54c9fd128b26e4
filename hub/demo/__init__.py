"""The demo company Kelvane: its storyboards and pieces, written as real files.

Everything counts from a loading day, so that the demo never goes stale. Texts are
data (data/); the modules here only give them their form.
"""
