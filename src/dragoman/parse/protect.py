"""Time expressions, titles and names are found before parsing and protected from it: one neutral word stands for each."""

from __future__ import annotations

from dragoman.knowledge.language import Neutral
from dragoman.model.mention import ActorMention
from dragoman.model.report import Sentence
from dragoman.model.span import Span
from dragoman.model.time import TimeMention
from dragoman.parse.protocol import Guard, Protected

_NAMES = frozenset({"state", "organisation", "set", "vague", "metonym"})


def protect(sentence: Sentence, text: str, times: dict[int, TimeMention], actors: dict[int, ActorMention], neutral: Neutral) -> Protected:
    """A sentence with its guarded phrases; where a time and a name overlap, the one that begins first holds."""
    guards = [Guard(span=t.span, neutral=_neutral_time(t, text, sentence.span, neutral), number=n, is_time=True) for n, t in times.items()]
    guards += [
        Guard(
            span=_without_clitic(a.span, text, neutral),
            neutral=_neutral_actor(a, text, sentence.span, neutral),
            number=n,
            noun=_noun(a, text),
        )
        for n, a in actors.items()
        if not _is_part_of_word(text, a.span)
    ]
    kept: list[Guard] = []
    for guard in sorted(guards, key=lambda g: (g.span.start, -len(g.span))):
        if not kept or guard.span.start >= kept[-1].span.end:
            kept.append(guard)
    return Protected(sentence=sentence.number, text=text, span=sentence.span, guards=tuple(kept))


def _neutral_time(mention: TimeMention, text: str, sentence: Span, neutral: Neutral) -> str:
    """The word for a time: an adverb, but an adjective of length ("een driedaags bezoek") stays what it is."""
    if mention.type != "DURATION":
        return neutral.time
    own = mention.span.of(text)
    determined = _before(text, sentence.start, mention.span.start) in neutral.determiners
    return own if determined and " " not in own else neutral.length


def _without_clitic(span: Span, text: str, neutral: Neutral) -> Span:
    """A phrase without the ending that a parser takes for a word of its own."""
    ending = next((c for c in neutral.clitics if span.of(text).endswith(c)), "")
    return Span(span.start, span.end - len(ending)) if len(ending) < len(span) else span


def _neutral_actor(mention: ActorMention, text: str, sentence: Span, neutral: Neutral) -> str:
    """The word in whose place a parser makes fewest mistakes: of the same kind, number and use of the article."""
    own = _without_clitic(mention.head, text, neutral).of(text)
    determined = _before(text, sentence.start, mention.span.start) in neutral.determiners
    if mention.kind == "role" and mention.plural and not determined:
        return neutral.people
    if mention.kind in {"nationality", "role"}:
        return own.split()[-1] if own.strip() else own
    if mention.kind == "person":
        return (neutral.people_noun if mention.plural else neutral.person_noun) if determined else neutral.person
    if mention.kind in _NAMES:
        if determined:
            return neutral.names_noun if mention.plural else neutral.name_noun
        return own if " " not in own else neutral.name
    return own if " " not in own else neutral.place


def _noun(mention: ActorMention, text: str) -> str | None:
    """The last word of a role's title: "voorzitter" in "voorzitter van de Europese Unie"."""
    if mention.kind != "role" or mention.office_words is None:
        return None
    return mention.office_words.of(text).split()[-1]


def _is_part_of_word(text: str, span: Span) -> bool:
    """Whether a mention is only the first part of a compound ("NAVO-operatie"), which stays one word."""
    return text[span.end : span.end + 1] in {"-", "‑"} and text[span.end + 1 : span.end + 2].isalpha()


def _before(text: str, start: int, end: int) -> str:
    """The word right before a phrase, folded."""
    return text[max(start, end - 24) : end].rstrip().rpartition(" ")[2].casefold()
