"""Bytes to text, by a ladder that never guesses wildly: UTF-8, then the Western code page; binary files are refused."""

from __future__ import annotations

from dragoman.errors import InputError

MAX_BYTES = 5_000_000
_FALLBACK = "cp1252"


def decode(data: bytes) -> str:
    """The text of a file. Raises InputError for an empty, binary or oversized one, and for bytes that are no text."""
    if not data.strip():
        raise InputError("empty")
    if len(data) > MAX_BYTES:
        raise InputError(f"{len(data) / 1e6:.1f} MB, more than the {MAX_BYTES / 1e6:.0f} MB that a report may have")
    if b"\0" in data[:65536]:
        raise InputError("binary, not text")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if _looks_like_utf8(data):
            raise InputError(f"broken UTF-8 at byte {error.start}") from error
    try:
        return data.decode(_FALLBACK)
    except UnicodeDecodeError as error:
        raise InputError(f"neither UTF-8 nor {_FALLBACK}: byte {error.start}") from error


def _looks_like_utf8(data: bytes) -> bool:
    """Whether most bytes above ASCII form UTF-8: then a fault is damage, not another encoding."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    whole = sum(1 for c in text if ord(c) > 127) - broken
    return whole > broken
