"""Dragoman reads news reports on international affairs and keeps the diplomatic record they report.

    import dragoman
    for record in dragoman.read_text("De Noorse premier belde vrijdag met de president van Finland.", published="2024-03-08"):
        print(record.event, [a.code for a in record.actor], record.date)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dragoman.api import read_text
    from dragoman.errors import DragomanError
    from dragoman.expressions import Expression, read_times
    from dragoman.model.entity import Entity
    from dragoman.model.record import Record
    from dragoman.model.report import Report
    from dragoman.model.span import Span
    from dragoman.pipeline import Pipeline, Reading

__version__ = "0.1.0"
__all__ = ["DragomanError", "Entity", "Expression", "Pipeline", "Reading", "Record", "Report", "Span", "read_text", "read_times"]

_HOMES = {
    "DragomanError": "dragoman.errors",
    "Entity": "dragoman.model.entity",
    "Expression": "dragoman.expressions",
    "Pipeline": "dragoman.pipeline",
    "Reading": "dragoman.pipeline",
    "Record": "dragoman.model.record",
    "Report": "dragoman.model.report",
    "Span": "dragoman.model.span",
    "read_text": "dragoman.api",
    "read_times": "dragoman.expressions",
}


def __getattr__(name: str) -> Any:
    """Public names are imported when they are first used, so that `import dragoman` costs nothing."""
    if name not in _HOMES:
        raise AttributeError(f"module 'dragoman' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
