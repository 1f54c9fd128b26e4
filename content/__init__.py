"""Storyboards, files and pieces, and the plain shapes in which they leave here.

Lowest of the four packages: it may import none of the others.
"""
