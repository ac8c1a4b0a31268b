"""Every lexicon entry's examples: what must match matches, with its roles; what must not does not."""

from __future__ import annotations

import pytest

from dragoman.cli.lexicon_check import failures
from dragoman.knowledge.files import language_files
from dragoman.knowledge.lexicon import load_lexicon, read_entries, read_patterns

PIPELINES = {"nl": "dutch", "en": "english"}
FILES = [(lang, path) for lang in PIPELINES for path in language_files(lang, "lexicon/*.toml") if path.name != "patterns.toml"]
BEYOND_PARSER_SHARE = 0.05


@pytest.mark.parametrize(("lang", "path"), FILES, ids=lambda value: value if isinstance(value, str) else value.stem)
def test_examples_of(lang, path, request):
    entries, faults = read_entries(path, read_patterns(lang))
    assert not faults
    wrong = [str(f) for f in failures(request.getfixturevalue(PIPELINES[lang]), entries) if not f.beyond_parser]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("lang", sorted({lang for lang, _ in FILES}))
def test_few_examples_are_beyond_the_parser(lang):
    examples = [example for entry in load_lexicon(lang).entries for example in entry.examples]
    beyond = sum(example.beyond_parser for example in examples)
    assert examples and beyond <= BEYOND_PARSER_SHARE * len(examples)
