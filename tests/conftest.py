"""What several tests share: a loaded pipeline a language, and where optional material lies."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def dutch():
    from dragoman.pipeline import Pipeline

    return Pipeline("nl")


@pytest.fixture(scope="session")
def english():
    """English needs a parser of its own: an installed one, or the pipeline that DRAGOMAN_PARSER_EN names."""
    from dragoman.errors import ParserError
    from dragoman.pipeline import Pipeline

    try:
        return Pipeline("en", os.environ.get("DRAGOMAN_PARSER_EN"))
    except ParserError as error:
        pytest.skip(str(error))


@pytest.fixture(scope="session")
def shared():
    if not SHARED.exists():
        pytest.skip("no shared material beside the checkout")
    return SHARED
