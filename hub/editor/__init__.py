"""Writing: the editor of a piece, what it shows beside the text, and the way in."""
