"""The languages that come with Dragoman: a folder of data files each."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).parent


def en() -> Path:
    """English."""
    return _HERE / "en"


def nl() -> Path:
    """Dutch."""
    return _HERE / "nl"


def nl_be() -> Path:
    """Dutch as written in Belgium: only what differs."""
    return _HERE / "nl-BE"
