"""Every lexicon entry's examples: what must match matches, with its roles; what must not does not."""

from __future__ import annotations

import pytest

from dragoman.cli.lexicon_check import failures
from dragoman.knowledge.files import language_files
from dragoman.knowledge.lexicon import load_lexicon, read_entries, read_patterns

FILES = [path for path in language_files("nl", "lexicon/*.toml") if path.name != "patterns.toml"]
BEYOND_PARSER_SHARE = 0.05


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_examples_of(path, dutch):
    entries, faults = read_entries(path, read_patterns("nl"))
    assert not faults
    wrong = [str(f) for f in failures(dutch, entries) if not f.beyond_parser]
    assert not wrong, "\n".join(wrong)


def test_few_examples_are_beyond_the_parser():
    examples = [example for entry in load_lexicon("nl").entries for example in entry.examples]
    beyond = sum(example.beyond_parser for example in examples)
    assert examples and beyond <= BEYOND_PARSER_SHARE * len(examples)
