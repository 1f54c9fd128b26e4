"""Elasticsearch, for hubs that outgrow one machine."""
