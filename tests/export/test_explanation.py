"""Explanations."""

from io import StringIO

from dragoman.export.explanation import Explanation, explanation


def test_every_value_is_shown_with_its_words_and_offsets(reading):
    lines = list(explanation(reading.records[1], reading.report.text))
    assert lines[0] == "r.1  MOBILIZE/troops  IJsland (ISL)"
    assert "  date           2024-05-05   <- “zondag” [12:18]" in lines
    assert "  quantity.0     value 3, unit schepen, role deployed   <- “drie schepen” [19:31]" in lines
    assert "  hedged         True" in lines
    assert "  entry          sturen   <- “gestuurd” [54:62]" in lines
    assert "  rule           zou: hedged" in lines
    assert not any(line.startswith("  recipient") for line in lines)


def test_one_record_can_be_picked(reading):
    out = StringIO()
    exporter = Explanation(out, "r.2")
    exporter.write(reading)
    assert exporter.found == 1
    assert "r.2" in out.getvalue() and "r.1" not in out.getvalue()
