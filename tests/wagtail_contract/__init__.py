"""What the hub leans on inside Wagtail: an upgrade runs this folder first."""
