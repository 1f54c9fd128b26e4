"""Images and files: what is taken in, in which versions, and how it may be used."""
