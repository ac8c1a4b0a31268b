"""What several tests share: a loaded pipeline a language, and where optional material lies."""

from __future__ import annotations

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def dutch():
    from dragoman.pipeline import Pipeline

    return Pipeline("nl")


@pytest.fixture(scope="session")
def shared():
    if not SHARED.exists():
        pytest.skip("no shared material beside the checkout")
    return SHARED
