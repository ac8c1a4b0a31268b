"""What the tests of coding share."""

from __future__ import annotations

import pytest

from dragoman.knowledge.ontology import load_ontology


@pytest.fixture(scope="session")
def ontology():
    return load_ontology()
