"""The settings that the program runs with when nobody says otherwise."""

from __future__ import annotations

# A report of a million bytes is a book, not a report; the parser refuses longer texts too.
MAX_REPORT_BYTES = 1_000_000

# Below this a reading of the language is a guess, and a guess is not coded.
MIN_LANGUAGE_PROBABILITY = 0.05

# Records that are less sure than this are left out; where F1 is best on the development reports.
MIN_CONFIDENCE = 0.25
