"""The storyboard's screens: its draft, what changes, who signs, what was published."""
