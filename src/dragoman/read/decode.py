"""Bytes to text: UTF-8, else Windows-1252 where the outcome looks like writing."""

from __future__ import annotations

import re

from dragoman.errors import InputError

_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_BINARY_SHARE = 0.01
# What a Western European newspaper has beyond ASCII. Anything else, or a capital in the middle of a word ("OekraÃ"), is what
# broken UTF-8 looks like when it is read as Windows-1252.
_PLAUSIBLE = frozenset("ÀÁÂÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÖØÙÚÛÜàáâäåæçèéêëìíîïñòóôöøùúûüýßŒœŸŠšŽž€£§°²³½‘’‚“”„«»–—…•·´©®™\xa0¡¿")
_MIDWORD = re.compile(r"[a-zß-öø-ÿ][À-ÖØ-Þ]")


def decode(data: bytes) -> str:
    """The text of a file. A byte order mark goes, everything else stays as it is.

    Raises InputError for a binary file and for text in no encoding that is known here.
    """
    if b"\x00" in data or len(_CONTROL.findall(data)) > _BINARY_SHARE * len(data):
        raise InputError("a binary file, not text")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        text = _windows(data)
        if text is None:
            reason = f"broken UTF-8 at byte {error.start}, and not Windows-1252 either; save it as UTF-8"
            raise InputError(reason) from error
        return text


def _windows(data: bytes) -> str | None:
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    foreign = {c for c in text if ord(c) > 127} - _PLAUSIBLE
    return None if foreign or _MIDWORD.search(text) else text
