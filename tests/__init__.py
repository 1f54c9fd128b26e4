"""The tests, in folders named as the packages they mirror.

This file, and one like it in every folder below, must exist: without them the folder
tests/search would stand for the package `search`, and hide it.
"""
