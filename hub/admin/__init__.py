"""What the hub makes of Wagtail's own screens: the plan, teams and people."""
