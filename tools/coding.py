"""Writes docs/reference/coding.md from the tables of PLOVER, of the contexts and of CAMEO.

python tools/coding.py        writes the page; a test fails where it is not what the tables say
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from dragoman.knowledge.cameo import Cameo, Choice, load_cameo
from dragoman.knowledge.contexts import ContextRule, load_contexts
from dragoman.knowledge.ontology import Ontology, load_ontology
from dragoman.knowledge.sectors import load_sectors

PAGE = Path(__file__).resolve().parents[1] / "docs/reference/coding.md"
QUADS = {1: "verbal cooperation", 2: "material cooperation", 3: "verbal conflict", 4: "material conflict"}
HEAD = """# Codes: PLOVER, contexts, CAMEO

Written by `tools/coding.py` from `plover.toml`, `contexts.toml`, `sectors.toml` and `cameo.toml` in `src/dragoman/ontology/`; change those.
What PLOVER's rules make of a record is told in [the explanation](../explain/plover.md)."""


def page() -> str:
    """The whole page."""
    ontology, cameo = load_ontology(), load_cameo()
    parts = (
        HEAD,
        "## Categories and modes",
        table(("category", "quad class", "score", "modes", "planned, it is exported as"), categories(ontology)),
        _facts(ontology),
        "## Contexts\nWords beside these are in `languages/<language>/contexts.toml`.",
        table(("context", "covers", "always with", "parties"), map(_context, load_contexts("").rules)),
        "## Sectors",
        table(("sector", "is", "in CAMEO"), sectors(cameo)),
        "## From records to CAMEO\nThe first context that holds decides; *together* is for several actors and no recipient.",
        table(("category", "mode", "happened", "planned"), crosswalk(ontology, cameo)),
        "## Codes of CAMEO in use",
        table(("code", "stands for", "Goldstein", "quad class"), codes(cameo)),
    )
    return "\n\n".join(parts) + "\n"


def table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """A table of Markdown."""
    lines = (head, ("---",) * len(head), *rows)
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def categories(ontology: Ontology) -> Iterator[tuple[str, ...]]:
    """A row for each category that is an event."""
    for event, quad in ontology.quad.items():
        modes = ", ".join(ontology.modes[event])
        planned = ontology.planned.get(event, f"{event}, future")
        yield event, f"{quad} {QUADS[quad]}", f"{ontology.score[event]:+.1f}", modes, planned


def _facts(ontology: Ontology) -> str:
    facts = ", ".join(f"`{event}`" for event in ontology.modes if event not in ontology.quad)
    needs = ", ".join(sorted(ontology.needs_recipient))
    auxiliary = ", ".join(ontology.auxiliary)
    return (
        f"Never exported as events: {facts}. Auxiliary modes: {auxiliary}.\n"
        f"With a lone actor and no recipient, {needs} get an unidentified recipient; every event without an actor an unidentified actor."
    )


def _context(rule: ContextRule) -> tuple[str, ...]:
    but = f" but {', '.join(sorted(rule.excluded))}" if rule.excluded else ""
    return f"`{rule.code}`", rule.what, ", ".join(sorted(rule.events)) + but, ", ".join(sorted(rule.sectors | rule.codes))


def sectors(cameo: Cameo) -> Iterator[tuple[str, ...]]:
    """A row for each sector, with CAMEO's spelling."""
    for code, what in load_sectors().names.items():
        yield code, what, cameo.actors.sectors.get(code, code) or "left out"


def crosswalk(ontology: Ontology, cameo: Cameo) -> Iterator[tuple[str, ...]]:
    """A row for each category and mode: the code of the act and of its announcement."""
    for event in ontology.quad:
        for mode in (None, *ontology.modes[event]):
            done, planned = _of_mode(cameo.done[event], mode), _of_mode(cameo.planned.get(event), mode)
            yield event, mode or "", _choice(done), _choice(planned) if planned else "the same"


def _of_mode(choice: Choice | None, mode: str | None) -> Choice | None:
    return choice.mode[mode] if choice and mode else choice


def _choice(choice: Choice | None) -> str:
    if choice is None:
        return ""
    return "; ".join([choice.otherwise, *_by_context(choice.together, "together, "), *_by_context(choice.context, "")])


def _by_context(given: Mapping[str, str], when: str) -> Iterator[str]:
    """"military, intelligence 1032", one for each code in the order of the table."""
    for code in dict.fromkeys(given.values()):
        yield f"{when}{', '.join(name for name, other in given.items() if other == code)} {code}"


def codes(cameo: Cameo) -> Iterator[tuple[str, ...]]:
    """A row for each code."""
    for code, what in sorted(cameo.what.items()):
        yield code, what, f"{cameo.goldstein[code]:+.1f}", str(cameo.quad_code(code))


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
