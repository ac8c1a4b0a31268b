"""Words that stand for somebody named before: `coreference.toml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from dragoman.knowledge.files import language_files, read_toml


@dataclass(frozen=True, slots=True, kw_only=True)
class CoreferenceWords:
    """Folded pronouns by kind ("person", "either", "plural", "thing", "possessive", ...) and descriptions by kind."""

    pronouns: dict[str, frozenset[str]]
    descriptions: dict[str, frozenset[str]]

    def is_pronoun(self, form: str, *kinds: str) -> bool:
        """Whether a folded form is a pronoun of one of these kinds."""
        return any(form in self.pronouns.get(kind, ()) for kind in kinds)

    def describes(self, form: str, kind: str) -> bool:
        """Whether a folded noun is a description of this kind."""
        return form in self.descriptions.get(kind, ())


@cache
def load_coreference(lang: str) -> CoreferenceWords:
    """The words of coreference of a language; empty where it has no such file."""
    found: dict[str, dict[str, frozenset[str]]] = {"pronouns": {}, "descriptions": {}}
    for path in language_files(lang, "coreference.toml"):
        for section, lists in read_toml(path).items():
            for key, words in lists.items():
                found[section][key] = found[section].get(key, frozenset()) | frozenset(words)
    return CoreferenceWords(**found)
