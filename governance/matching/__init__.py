"""An item's text held against a compiled storyboard: who says what where; pure."""
