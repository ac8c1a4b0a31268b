"""Who fills a role: candidates along the entry's paths, kept where they make sense, with their coordinated fellows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dragoman.frames.paths import follow
from dragoman.frames.scene import Found, Scene, preposition_before
from dragoman.frames.triggers import Trigger
from dragoman.model.frame import Argument
from dragoman.model.mention import ActorMention
from dragoman.model.span import Span
from dragoman.model.tree import Tree, Word

ACTING = frozenset({"actor", "partner", "predecessor"})
PATH_STEP = 0.06  # what every further path of an entry's list costs
THROUGH = 0.2  # what it costs that the head noun itself is no actor
LEAST = 0.3
FORCE = frozenset({"ASSAULT", "MOBILIZE", "COERCE", "RETREAT", "AID"})
_PLAIN_ROLES = frozenset({"topic", "office", "content"})
_NO_PLACE = frozenset({"comp", "speaker"})  # what is no word of the sentence to be found from the trigger
_WHOLE = frozenset({"person", "organisation", "state", "role", "set", "vague", "metonym"})


def arguments(scene: Scene, trigger: Trigger, content: Span | None = None) -> list[Argument]:
    """The arguments of a trigger, each word in one role at most, the surest roles first.

    Those inside `content`, a clause, are of what it tells, but for the paths that lead there.
    """
    options: list[tuple[float, str, Word, int | None, str, bool]] = []
    scene = replace(scene, own=frozenset(trigger.words), event=trigger.entry.event)
    # A word that the entry needs may itself be who is meant: "heeft [burgers uit Khartoem] geëvacueerd".
    closed = {i for i in trigger.words if scene.tree.words[i].mention is None or i == trigger.word.index}
    for role, paths in trigger.entry.args.items():
        if role in _PLAIN_ROLES:
            continue
        for n, path in enumerate(paths):
            if path == "obj" and "subj" in paths[:n] and any(o[1] == role and o[3] is not None for o in options):
                continue  # who does it is named: the object is what he moves ("India versterkt zijn troepen")
            route = _route(trigger, path)
            for found in follow(scene, trigger.word, trigger.predicate, route) if path not in _NO_PLACE else ():
                if content is not None and not path.startswith("comp-") and content.covers(found.word.span):
                    continue
                for word, mention, through in _fitting(scene, found, role, path):
                    weight = found.weight - PATH_STEP * n - (THROUGH if through else 0.0)
                    if weight >= LEAST and (word.index not in closed or path in {"compound", "self"}):
                        options.append((weight, role, word, mention, path, through))
    return _settle(scene, options)


def _route(trigger: Trigger, path: str) -> str:
    """The way to a subject: of whom an adjective is said; of a verb without an object, which no participle makes passive."""
    if path != "subj":
        return path
    if trigger.entry.kind == "adj":
        return "holder"
    paths = {p for role_paths in trigger.entry.args.values() for p in role_paths}
    return "mover" if trigger.entry.kind == "verb" and paths.isdisjoint({"obj", "iobj"}) else path


def _settle(scene: Scene, options: list[tuple[float, str, Word, int | None, str, bool]]) -> list[Argument]:
    taken: set[int] = set()
    filled: dict[str, Argument] = {}
    for weight, role, word, mention, path, through in sorted(options, key=lambda o: (-o[0], o[2].index)):
        key = word.index if mention is None else 1000 + mention
        if role in filled or key in taken:
            continue
        span = scene.mentions[mention].span if mention is not None else word.span
        filled[role] = Argument(role=role, word=word.index, span=span, mention=mention, path=path, weight=weight, through=through)
        taken.add(key)
    found = list(filled.values())
    for argument in filled.values():
        for fellow in _fellows(scene, argument):
            if fellow.mention is None or 1000 + fellow.mention not in taken:
                found.append(fellow)
                taken.add(1000 + fellow.mention if fellow.mention is not None else fellow.word)
    return found


def _fitting(scene: Scene, found: Found, role: str, path: str) -> Iterator[tuple[Word, int | None, bool]]:
    """The words that can fill a role where a path leads: the word itself, else somebody inside its phrase."""
    word = found.word
    if path == "compound" and word.mention is None:
        yield from ((word, number, False) for number in scene.within(word))
        return
    if word.mention is not None:
        if _sensible(scene.mentions[word.mention], role, path, scene.places):
            yield word, word.mention, False
        return
    if word.pos == "PRON":
        if word.feats.get("PronType") not in {"Rcp", "Int", "Ind", "Neg"}:
            yield word, None, False
        return
    if word.form.casefold() in scene.descriptions and any(c.dep in {"det", "nummod", "nmod:poss"} for c in scene.tree.children(word)):
        yield word, None, False  # "dat land", "beide leiders": whom they stand for the sentences before tell
    for number in scene.within(word):
        yield word, number, True
    yield from ((inner, inner.mention, True) for inner in _inside(scene, word, role))


def _sensible(mention: ActorMention, role: str, path: str, places: frozenset[str]) -> bool:
    """Whether somebody can fill a role; a place can act only where the entry looks for the one who acts in a place ("woede in Ankara")."""
    if mention.kind == "nationality":
        return path in {"nat", "poss"}
    if mention.kind == "place":
        return role not in ACTING or (path.startswith("prep:") and bool(places.intersection(path[5:].split("|"))))
    return True


def _inside(scene: Scene, noun: Word, role: str) -> list[Word]:
    """Actors inside a phrase whose head is none: whose it is first ("de grens van", "Russische"), then where it is."""
    tree = scene.tree
    ranked = []
    phrase = [w for w in tree.subtree(noun) if w.index != noun.index and tree.clause(w) is tree.clause(noun)]
    for word in phrase:
        if word.mention is None or word.dep not in {"nmod", "nmod:poss", "amod", "appos", "flat", "compound", "nsubj", "conj"}:
            continue
        kind = scene.mentions[word.mention].kind
        if kind == "nationality" and role == "place":
            continue
        if kind == "nationality" and role in ACTING and scene.event not in FORCE:
            continue  # "de Britse zangeres" speaks for no state
        case = tree.case(word)
        whose = kind == "nationality" or word.dep == "nmod:poss" or case is None or case in scene.genitive
        if role in ACTING and (kind == "place" or not (whose or case in scene.agent_words)):
            continue
        ranked.append((case not in scene.agent_words, not whose, word.index))  # "de inval in X door Y" is Y's
    return [tree.words[index] for _, _, index in sorted(ranked)][:1]


def _fellows(scene: Scene, argument: Argument) -> Iterator[Argument]:
    """Those who stand coordinated with an argument, by the tree or side by side in an enumeration."""
    tree, word = scene.tree, scene.tree.words[argument.word]
    if argument.path == "compound":
        return
    others = {w.index: w for w in (*tree.conjuncts(word), *enumeration(scene, word)) if w.index != word.index}
    between = preposition_before(scene, word) in scene.between  # there must be a second one, whatever the parser makes of it
    for other in others.values():
        if other.mention is None or other.span.overlaps(argument.span):
            continue
        mention = scene.mentions[other.mention]
        if not _sensible(mention, argument.role, argument.path, scene.places) or (not between and _is_other_subject(tree, word, other)):
            continue
        yield Argument(
            role=argument.role,
            word=other.index,
            span=mention.span,
            mention=other.mention,
            path=argument.path,
            weight=argument.weight - 0.05,
            through=argument.through,
        )


def _is_other_subject(tree: Tree, word: Word, other: Word) -> bool:
    """Whether the second stands before a verb of its own ("X ontmoette Y en Z reisde door")."""
    return other.dep.startswith("nsubj") and other.head != word.head and other.index > word.index


def enumeration(scene: Scene, word: Word) -> list[Word]:
    """The actors that stand in one enumeration with a word: "A, B en C", whatever the tree says."""
    tree = scene.tree
    if word.mention is None:
        return []
    found, joined = [word], False
    own = preposition_before(scene, word)
    between = own in scene.between
    for step in (1, -1):
        at, links = word.index + step, 0
        run: list[Word] = []
        has_and = False
        while 0 <= at < len(tree.words) and links <= 3:
            here = tree.words[at]
            if here.mention is not None:
                if links == 0 or not _links(tree, at, step, links):
                    break
                run.append(here)
                links = 0
            elif here.pos == "CCONJ" or here.form == ",":
                has_and |= here.pos == "CCONJ" and (here.dep == "cc" or between)
                links += 1
            elif here.pos == "DET" or (here.pos == "ADP" and links and here.form.casefold() == own):
                links += 1
            else:
                break
            at += step
        if run and has_and:
            joined = True
            found += run
    return sorted(found, key=lambda w: w.index) if joined else []


def _links(tree: Tree, at: int, step: int, links: int) -> bool:
    """Whether the words between two names are an "and" or a comma and nothing more than articles."""
    between = tree.words[at - links : at] if step > 0 else tree.words[at + 1 : at + 1 + links]
    return any(w.pos == "CCONJ" or w.form == "," for w in between)
