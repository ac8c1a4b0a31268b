"""The nouns: frozen types that every stage shares and none changes."""
