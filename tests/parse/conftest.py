"""Trees written by hand."""

from __future__ import annotations

import pytest

from dragoman.model.span import Span
from dragoman.model.tree import Tree, Word


@pytest.fixture
def tree():
    def made(*rows):
        """Rows of (form, pos, relation, head, features)."""
        words, at = [], 0
        for index, (form, pos, dep, head, feats) in enumerate(rows):
            words.append(Word(index=index, span=Span(at, at + len(form)), form=form, lemma=form, pos=pos, dep=dep, head=head, feats=feats))
            at += len(form) + 1
        return Tree.of(0, tuple(words))

    return made
