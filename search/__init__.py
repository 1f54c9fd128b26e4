"""Finding: words and meaning over every team's items, through one door to the engine.

It may import `content`. It knows nothing of governance, and only it knows what an
engine stores.
"""
