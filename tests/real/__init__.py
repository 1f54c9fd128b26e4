"""Runs on a real publisher's texts, which lie beside the project where they are."""
