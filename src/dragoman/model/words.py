"""Words as data look-ups see them, before any parser: runs of letters and digits with their offsets."""

from __future__ import annotations

import re

from dragoman.model.span import Span

# Letters with inner apostrophes, points of abbreviations and hyphens: "Houthi's", "V.S.", "al-Qaida", "EU-top"; numbers
# with their separators: "100.000", "3,5"; a lone mark.
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[.,](?=\d)\d+|['’\-‑][^\W_]+)*|[^\w\s]|_")


def words(text: str) -> list[Span]:
    """The words of a text, in order. Punctuation marks are words of their own; white space is none."""
    return [Span(m.start(), m.end()) for m in _WORD.finditer(text)]
