"""Which language a report is in, where nobody says."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from dragoman.config import MIN_LANGUAGE_PROBABILITY
from dragoman.errors import InputError
from dragoman.knowledge.files import fallbacks, language_folders

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

_SURE = 0.5


def known_language(tag: str) -> str:
    """A tag that there is data for, the most special one: "nl-NL" -> "nl". Raises InputError for any other."""
    there = {name.lower(): name for name in language_folders()}
    for part in reversed(fallbacks(tag.strip().replace("_", "-").lower())):
        if part in there:
            return there[part]
    raise InputError(f"no data for the language '{tag}'; there is: {', '.join(sorted(there.values()))}")


def language_of(text: str) -> str:
    """The language of a text among those that there is data for.

    A short text is ambiguous between neighbours, so a language of ours counts as soon as it is a likely one.
    Raises InputError where none is.
    """
    there = language_folders()
    ranked = _identifier().rank(text)
    for tag, probability in ranked:
        if probability < MIN_LANGUAGE_PROBABILITY:
            break
        if tag in there:
            return str(tag)
    tag, probability = ranked[0]
    finding = f"seems to be in the language '{tag}'" if probability > _SURE else "its language cannot be told from its words"
    raise InputError(f"{finding}; there is data for: {', '.join(sorted(there))} (name one with --lang)")


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
