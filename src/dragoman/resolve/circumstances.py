"""When, where, how long and how many: which time, place and number of a sentence belongs to which event, by syntax."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.knowledge.quantities import QuantityWords
from dragoman.model.claim import StatusClaim, Tense
from dragoman.model.frame import Frame
from dragoman.model.mention import QuantityMention
from dragoman.model.record import QuantityValue
from dragoman.model.span import Span
from dragoman.model.time import TimeMention
from dragoman.model.tree import Tree, Word

CASUALTIES = frozenset({"killed", "wounded", "detained"})
# Categories of what is done, not said: their counted objects belong to them.
MATERIAL = frozenset({"AID", "ASSAULT", "COERCE", "COOPERATE", "MOBILIZE", "PROTEST", "RETREAT", "SANCTION", "AGREE"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
NOT_NOUNS = frozenset({"VERB", "AUX", "ADP", "PUNCT", "CCONJ"})
OBJECTS = frozenset({"obj", "nsubj", "nsubj:pass", "obl", "obl:arg", "iobj", "nummod", "conj", "xcomp", "nmod"})
ROLE_REACH = 3  # arcs from a counted noun up to the word that tells what became of it


def times_of(frame: Frame, tree: Tree, words: QuantityWords | None = None) -> list[Word]:
    """The time words that date an event, the surest first.

    A noun without a verb of its own is dated by a time inside its phrase or right behind it, or by that of the clause during which
    it happened ("dinsdag vielen doden bij een aanval"; `words` knows the prepositions); a verb by any time of its clause that is not
    inside another noun's phrase, else by one before its coordinated verb, else by that of the clause it completes.
    """
    trigger, predicate = _trigger(frame, tree), tree.words[frame.predicate]
    ranked = []
    for word in tree:
        if word.time is None:
            continue
        if words is not None and _tied_to_noun(tree, word, frame, words):
            continue
        rank = _time_rank(tree, word, trigger, predicate, frame)
        if rank is None and words is not None and _is_bare(frame) and _same_clause(tree, word, _host(tree, trigger, words)):
            rank = 6
        if rank is not None:
            ranked.append((rank, abs(word.index - trigger.index), word))
    return [word for _, _, word in sorted(ranked, key=lambda r: r[:2])]


def tense_of_time(mention: TimeMention, word: Word, claim: StatusClaim, tree: Tree) -> Tense | None:
    """The side of the publication on which a time lies, by what the event's words tell of its status.

    A date without a year inside a noun's phrase ("kondigde een debat over de aanval van 7 oktober aan") has no tense, nor has one that
    only the sense of a word makes a plan: the nearest is meant.
    """
    head = tree.head(word)
    told = claim.status != "future" or claim.tense == "future"
    if mention.value.kind in {"calendar", "month"} and not (told and (head is None or head.pos not in NOMINAL)):
        return None
    if claim.status == "future":
        return "future"
    if claim.status == "occurred" and claim.tense != "future":
        return "past"
    return claim.tense or ("present" if claim.status == "ongoing" else None)


def _trigger(frame: Frame, tree: Tree) -> Word:
    """The word that names the event: of a noun with its verb the noun."""
    first = tree.words[frame.trigger[0]]
    if frame.kind != "noun":
        return first
    return next((tree.words[i] for i in frame.trigger if tree.words[i].pos in {"NOUN", "PROPN"}), first)


def _is_bare(frame: Frame) -> bool:
    """Whether a noun names the event without a verb that carries it."""
    return frame.kind == "noun" and frame.predicate in frame.trigger


def _time_rank(tree: Tree, word: Word, trigger: Word, predicate: Word, frame: Frame) -> int | None:
    if word.head in frame.trigger or (frame.kind == "noun" and _inside(tree, word, trigger)):
        return 0
    if frame.kind == "noun" and predicate is trigger:
        return _behind(tree, word, trigger)
    if word.head == predicate.index:
        return 1
    if tree.clause(word) is tree.clause(predicate):
        return None if _of_another_noun(tree, word, predicate) else 2
    above = tree.head(predicate)
    if above is None:
        return None
    if predicate.dep == "conj" and word.head == above.index and word.index < above.index < predicate.index:
        return 3
    return 4 if predicate.dep == "xcomp" and tree.clause(word) is tree.clause(above) else None


def _inside(tree: Tree, word: Word, noun: Word) -> bool:
    """Whether a word stands in a noun's phrase, but in no clause inside it."""
    return word in tree.subtree(noun) and tree.clause(word) is tree.clause(noun)


def _of_another_noun(tree: Tree, word: Word, predicate: Word) -> bool:
    """Whether a time belongs to a noun that is no event here: "veroordeelde de aanval van maandag", "een pauze van drie dagen"."""
    head = tree.head(word)
    if head is None or head is predicate or head.pos not in NOMINAL or head.time is not None:
        return False
    return tree.case(word) is not None or word.dep in {"nmod", "appos", "amod"}


def _tied_to_noun(tree: Tree, word: Word, frame: Frame, words: QuantityWords) -> bool:
    """Whether a time belongs to a noun that is no event here, whatever the tree says: by a genitive behind it ("een pauze van drie
    dagen"), or as an adjective before it ("een driedaagse pauze")."""
    at = word.index
    if at > 1 and tree.words[at - 1].form.casefold() in words.genitive:
        noun = tree.words[at - 2]
        determined = at > 2 and tree.words[at - 3].pos == "DET"
        return (noun.pos not in NOT_NOUNS or determined) and not _is_own(tree, noun, frame)
    if at > 0 and tree.words[at - 1].pos == "DET" and at + 1 < len(tree.words) and tree.words[at + 1].pos == "NOUN":
        return not _is_own(tree, tree.words[at + 1], frame)
    return False


def _is_own(tree: Tree, noun: Word, frame: Frame) -> bool:
    """Whether a noun names the event itself, stands in the phrase of the one that does, or is the object of the verb that carries it."""
    if frame.kind == "noun":
        trigger = _trigger(frame, tree)
        return noun is trigger or noun in tree.subtree(trigger)
    return noun.index in frame.trigger and noun.dep == "obj"


def _behind(tree: Tree, word: Word, noun: Word) -> int | None:
    """A time right behind a noun's own phrase dates it: "de aanval op Y dinsdag"."""
    phrase = [w for w in tree.subtree(noun) if w.time is None]
    if tree.clause(word) is not tree.clause(noun):
        return None
    last = max(w.index for w in phrase)
    return 5 if last < word.index <= last + 2 else None


def _host(tree: Tree, noun: Word, words: QuantityWords) -> Word | None:
    """The predicate of what happened at an event that a noun names: "bij een aanval vielen doden"."""
    head = tree.head(noun)
    if noun.dep not in {"obl", "obl:agent", "advmod", "obl:arg"} or head is None or head.pos in NOMINAL - {"NOUN"}:
        return None
    return head if tree.case(noun) in words.during and tree.clause(head) is head else None


def _same_clause(tree: Tree, word: Word, host: Word | None) -> bool:
    return host is not None and tree.clause(word) is host and not _of_another_noun(tree, word, host)


def quantities_of(
    frame: Frame, tree: Tree, quantities: tuple[QuantityMention, ...], words: QuantityWords
) -> Iterator[tuple[QuantityValue, Span]]:
    """The numbers that an event's own clause states, with their role.

    Killed, wounded and detained are told by the counted noun or by the verb or adjective that governs it; an attack named by a noun
    has those of the clause in which it stands ("bij de aanval vielen twaalf doden"). Other numbers count only as what is acted on.
    """
    trigger, predicate = _trigger(frame, tree), tree.words[frame.predicate]
    host = _host(tree, trigger, words) if _is_bare(frame) and frame.event == "ASSAULT" else None
    near = {w.index for w in (tree.subtree(trigger) if _is_bare(frame) else tree.clause_words(tree.clause(predicate)))}
    around = near | ({w.index for clause in _coordinated(tree, host) for w in tree.clause_words(clause)} if host is not None else set())
    for quantity in quantities:
        counted = _counted(tree, quantity)
        if counted is None or counted.index not in around or _counts_event(frame, tree, quantity):
            continue
        role = _role(tree, counted, quantity, words)
        if role == "deployed" and frame.event != "MOBILIZE":
            role = "other"
        if role in {"none", "times"} or (counted.index not in near and role not in CASUALTIES):
            continue
        if role == "other" and (quantity.unit is None or not _acted_on(tree, counted, trigger, predicate, frame)):
            continue
        yield _value(quantity, "deployed" if role == "other" and frame.event == "MOBILIZE" else role), quantity.span


def _coordinated(tree: Tree, predicate: Word) -> list[Word]:
    """A predicate with those coordinated to it: "zijn twaalf mensen gedood en raakten er twintig gewond"."""
    return [predicate, *(c for c in tree.children(predicate) if c.dep == "conj" and tree.is_clause(c))]


def _counted(tree: Tree, quantity: QuantityMention) -> Word | None:
    """The word of the tree that a number counts, else the number itself."""
    for span in (quantity.unit_span, quantity.number):
        if span is not None:
            found = next((w for w in tree if w.span.overlaps(span)), None)
            if found is not None:
                return found
    return None


def _value(quantity: QuantityMention, role: str) -> QuantityValue:
    return QuantityValue(
        value=quantity.value,
        low=quantity.low,
        high=quantity.high,
        unit=quantity.unit,
        approximate=quantity.approximate,
        role=role,
    )


def _role(tree: Tree, counted: Word, quantity: QuantityMention, words: QuantityWords) -> str:
    """What became of the counted: by its own word, by an adjective on it, by the predicate above it with what stands beside that."""
    unit = words.units.get((quantity.unit or "").casefold())
    if quantity.money or unit in {"killed", "wounded", "none", "times"}:
        return "money" if quantity.money else str(unit)
    beside = next((words.words[c.form.casefold()] for c in tree.children(counted) if c.form.casefold() in words.words), None)
    return beside or _above(tree, counted, words) or unit or "other"


def _above(tree: Tree, counted: Word, words: QuantityWords) -> str | None:
    """The role that the words above a counted noun tell, up to the predicate of its clause."""
    at = counted
    for _ in range(ROLE_REACH):
        head = tree.head(at)
        if head is None:
            return None
        role = _told_by(tree, head, words)
        if role is not None or head is tree.clause(head):
            return role
        at = head
    return None


def _told_by(tree: Tree, word: Word, words: QuantityWords) -> str | None:
    """The role that a predicate tells, alone or with its words ("raakten gewond", "kwamen om het leven")."""
    form = word.form.casefold()
    if form in words.words:
        return words.words[form]
    beside = [c.form.casefold() for c in tree.children(word)]
    found = next((words.words[b] for b in beside if b in words.words), None)
    if found is not None:
        return found
    clause = [w.form.casefold() for w in tree.clause_words(tree.clause(word))]
    phrases = ((phrase.split(), role) for phrase, role in words.words.items() if " " in phrase)
    return next((role for phrase, role in phrases if _stands_in(phrase, form, clause)), None)


def _stands_in(phrase: list[str], predicate: str, clause: list[str]) -> bool:
    """Whether a phrase stands in a clause, together or parted by what a verb has between itself and its particle."""
    if phrase[0] == predicate and len(phrase) == 2:
        return phrase[1] in clause
    return any(clause[at : at + len(phrase)] == phrase for at in range(len(clause) - len(phrase) + 1))


def _acted_on(tree: Tree, counted: Word, trigger: Word, predicate: Word, frame: Frame) -> bool:
    """Whether a counted noun is what the event is about: object or subject of its verb, or in the phrase of its noun."""
    if frame.event not in MATERIAL or counted.dep not in OBJECTS:
        return False
    return counted.head in {predicate.index, trigger.index}


def _counts_event(frame: Frame, tree: Tree, quantity: QuantityMention) -> bool:
    return frame.kind == "noun" and any(
        quantity.unit_span is not None and tree.words[i].span.overlaps(quantity.unit_span) for i in frame.trigger
    )


def toll(tree: Tree, quantities: tuple[QuantityMention, ...], words: QuantityWords) -> Iterator[tuple[QuantityValue, Span]]:
    """The killed, wounded and detained that a sentence tells of, whatever its events."""
    for quantity in quantities:
        counted = _counted(tree, quantity)
        role = _role(tree, counted, quantity, words) if counted is not None else "other"
        if role in CASUALTIES:
            yield _value(quantity, role), quantity.span


def count_of(
    frame: Frame, tree: Tree, quantities: tuple[QuantityMention, ...], words: QuantityWords | None = None
) -> tuple[int, Span] | None:
    """How many such events the words tell of: "drie gesprekken", "spraken elkaar drie keer"."""
    for quantity in quantities:
        counts = _counts_event(frame, tree, quantity) or (words is not None and _repeats(frame, tree, quantity, words))
        if counts and isinstance(quantity.value, int) and quantity.value > 1:
            return quantity.value, quantity.number
    return None


def _repeats(frame: Frame, tree: Tree, quantity: QuantityMention, words: QuantityWords) -> bool:
    """Whether a number says how many times its verb happened."""
    counted = _counted(tree, quantity) if words.units.get((quantity.unit or "").casefold()) == "times" else None
    return counted is not None and counted.head == frame.predicate
