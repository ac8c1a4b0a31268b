"""Loads and checks `languages/` and `ontology/`; the only reader of those files."""
