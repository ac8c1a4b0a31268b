"""Quotations: stretches between quotation marks, found in the text itself."""

from __future__ import annotations

from dragoman.model.span import Span


def quotations(text: str, prose: Span) -> list[Span]:
    """Stretches in double quotes, straight or curly; an unclosed one ends with its line. Linear in the text."""
    found: list[Span] = []
    opened: int | None = None
    for at in range(prose.start, prose.end):
        mark = text[at]
        if mark == "\n":
            opened = None
        elif opened is None and mark in '"“„«':
            opened = at
        elif opened is not None and mark in '"”“»':
            found.append(Span(opened, at + 1))
            opened = None
    return found
