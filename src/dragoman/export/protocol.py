"""What every output format offers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from dragoman.pipeline import Reading


class Exporter(Protocol):
    """Writes readings one by one, as they come."""

    def write(self, reading: Reading) -> None:
        """Write what was read of one report."""
        ...
