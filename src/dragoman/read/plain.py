"""Plain text: one report a file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from dragoman.config import MAX_REPORT_BYTES
from dragoman.read.decode import decode
from dragoman.read.report import Raw, too_long

_BLOCK = 1 << 20


def read_plain(handle: BinaryIO, source: str, name: str) -> Iterator[Raw]:
    """The report that a text file holds. Raises InputError where it cannot be read."""
    data = handle.read(MAX_REPORT_BYTES + 1)
    if len(data) > MAX_REPORT_BYTES:
        raise too_long(len(data) + sum(len(block) for block in iter(lambda: handle.read(_BLOCK), b"")))
    yield Raw(id=name, text=decode(data), source=source)
