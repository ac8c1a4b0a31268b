"""CAMEO's rows: date, source, target, event code and Goldstein value, parted by tabs."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from dragoman.coding.cameo import cameo
from dragoman.export.plover import event_days
from dragoman.knowledge.cameo import load_cameo

if TYPE_CHECKING:
    from dragoman.pipeline import Reading


class CameoRows:
    """Writes one row for each pair of parties of every record that CAMEO has a code for."""

    def __init__(self, out: TextIO) -> None:
        self._out = out

    def write(self, reading: Reading) -> None:
        """Write the rows of a report, in the order of the text. The date is a day (ISO 8601), or empty."""
        for record in reading.records:
            event = cameo(record, load_cameo())
            if event is None:
                continue
            first, last = event_days(record.event if record.status == "future" else None, record, reading.report.published)
            for row in event.dyads:
                self._out.write("\t".join((first or last or "", row.source, row.target, row.code, f"{row.goldstein:.1f}")) + "\n")
