"""Text held against storyboards, tested."""
