"""An event as one sentence words it, before anybody knows who "he" is or which Monday was meant."""

from __future__ import annotations

from dataclasses import dataclass, field

from dragoman.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """A participant found for a role.

    word      index of its head word in the tree
    mention   number of its actor mention; None for a pronoun or description, which coreference will read
    path      the path that led to it ("subj", "prep:met")
    weight    how likely the path makes it, 0 to 1
    through   True where the head noun itself is no actor and somebody inside its phrase is meant ("doelen in Libanon")
    """

    role: str
    word: int
    span: Span
    mention: int | None
    path: str
    weight: float
    through: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A lexicon entry evoked by words of a sentence, with its arguments.

    trigger     indexes of the trigger's words
    predicate   index of the verb that carries tense and modality: the trigger, or the verb that supports a noun
    support     status that the supporting verb gives ("afgelasten": negated), if any
    clausal     the content is a clause
    content     words of what is offered, asked, refused or feared
    spoken      roles that the one on whose word the clause stands fills ("X moet weg, zegt [actor]")
    judges      index of the frame whose deed this one judges ("veroordeelt de aanval op X": the attacker is meant, not X)
    negated_as  the category that its negation is ("gaat niet in op het voorstel": REJECT), if another
    topical     only what is spoken about ("gesprekken over de vrijlating")
    reciprocal  its doers do it to each other
    inside      index (in the sentence's frames) of the frame in whose content this one stands
    """

    sentence: int
    entry: str
    event: str
    mode: str | None
    kind: str
    trigger: tuple[int, ...]
    predicate: int
    arguments: tuple[Argument, ...] = ()
    content: Span | None = None
    clausal: bool = False
    mutual: bool = False
    absorbs: bool = False
    status: str | None = None
    support: str | None = None
    restated: bool = False
    requires: tuple[str, ...] = ()
    spoken: tuple[str, ...] = ()
    negated_as: str | None = None
    topical: bool = False
    reciprocal: bool = False
    inside: int | None = None
    judges: int | None = None
    rules: tuple[str, ...] = field(default=())

    def args(self, *roles: str) -> list[Argument]:
        """The arguments of some roles, in the order of the text."""
        return sorted((a for a in self.arguments if a.role in roles), key=lambda a: a.word)
