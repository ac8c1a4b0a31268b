"""The reference page is what the tables say."""

from __future__ import annotations

import importlib.util
from pathlib import Path

TOOL = Path(__file__).resolve().parents[2] / "tools" / "coding.py"


def test_the_page_is_written_from_the_tables():
    spec = importlib.util.spec_from_file_location("tools_coding", TOOL)
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    assert tool.PAGE.read_text(encoding="utf-8") == tool.page(), "run: python tools/coding.py"
