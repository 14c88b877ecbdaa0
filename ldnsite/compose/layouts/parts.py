"""Sections that several layouts share: the opioid warning, questions, what to ask, the quick answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.compose.advice import advice_nodes, told
from ldnsite.compose.blocks.quick_answer import quick_answer
from ldnsite.compose.placed import placed
from ldnsite.compose.words import has_words, label_text, label_words, said, text_words, with_sources
from ldnsite.model.advice import Advice
from ldnsite.model.composed import Head
from ldnsite.model.document import Box, Bullets, Details, Line, Node, Section
from ldnsite.model.tree import nodes

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ldnsite.compose.advice import Group
    from ldnsite.compose.layouts.base import Task
    from ldnsite.model.page import Page
    from ldnsite.model.safety import SafetyItem

WARNING = "warning"


def page_head(task: Task, page: Page) -> Head:
    """The head of a page without a rating."""
    language = task.lookup.labels.language
    verdict = text_words(page.verdict, language)
    return Head(
        title=label_text(page.title, language),
        subtitle=label_text(page.subtitle, language),
        verdict=verdict,
        summary=() if verdict else text_words(page.summary, language),
        view_note=text_words(page.view_note, language),
    )


def warning_section(task: Task, below: Sequence[Section] = (), *, short: bool = False) -> tuple[Section, ...]:
    """The first warning of the drug's record, which stands above every dose in both views.

    Its label holds all that the record says, unless the sections `below` tell the rest as a row of advice. `short` is
    for a page that names no dose.
    """
    drug = task.lookup.drug
    if drug is None or not drug.warnings:
        return ()
    first = drug.warnings[0]
    whole = not short and not _told_in(below, first)
    return (Section(WARNING, (), (warning_box(task, first, whole=whole),), role=WARNING),)


def _told_in(sections: Sequence[Section], item: SafetyItem) -> bool:
    return any(
        isinstance(node, Advice) and node.statement == item.id
        for section in sections
        for node in nodes(section)
    )


def warning_box(task: Task, item: SafetyItem, *, whole: bool) -> Box:
    """A warning as a label, in this audience's words; `whole`: with waiting times, and both sides of a conflict."""
    language = task.lookup.labels.language
    lines: list[Node] = [Line(with_sources(told(item, task.lookup), item.sources))]
    if whole and item.detail:
        lines.append(Line(with_sources(text_words(item.detail, language), item.sources)))
    if whole and item.conflict:
        conflict = text_words(item.conflict, language)
        lines.append(Line((*said(task.say("conflict_lead")), *conflict), "small"))
    return Box(
        "warning",
        label_words(item.title, language),
        text_words(item.lead, language),
        tuple(lines),
        id=item.id,
    )


SAFETY_BLOCKS = frozenset({"interactions", "cautions", "side-effects", "dose-schedule", "preparation"})
"""Blocks that speak of taking the drug: a page that places one begins with the warning."""


def safety_section(task: Task) -> tuple[Section, ...]:
    """Contraindications, interactions and cautions, without what the body places by a block.

    The first warning is a row of it when its record says more than the label above the text.
    """
    drug = task.lookup.drug
    if drug is None:
        return ()
    groups: list[Group] = []
    here = placed(task.page, task.lookup)
    if "interactions" not in here:
        first = drug.warnings[0]
        in_label = not (first.detail or first.conflict or first.unknown or first.doubt)
        groups.append((task.section_title("warnings"), drug.warnings[1:] if in_label else drug.warnings))
        groups.append((task.section_title("interactions"), drug.interactions))
    if "cautions" not in here:
        groups.append((task.section_title("cautions"), drug.cautions))
    return own_section(task, "safety", advice_nodes(groups, task.lookup))


def own_section(task: Task, section: str, children: tuple[Node, ...], **more: object) -> tuple[Section, ...]:
    """A generated section with its heading from the labels; nothing when it has no children."""
    if not children:
        return ()
    return (Section(section, said(task.section_title(section)), children, **more),)  # type: ignore[arg-type]


def generated(task: Task, block: str, make: Callable[[], tuple[Node, ...]]) -> tuple[Node, ...]:
    """What the program puts on a page by itself: nothing where the body says with `block` where it stands."""
    return () if block in placed(task.page, task.lookup) else make()


def quick_answer_section(task: Task, page: Page) -> tuple[Section, ...]:
    """The quick answer, unless the body says where it stands."""
    answer = generated(task, "quick-answer", lambda: quick_answer(page, task.lookup))
    return (Section("quick-answer", (), answer),) if answer else ()


def ask_section(task: Task, questions: tuple[object, ...]) -> tuple[Section, ...]:
    """Questions to take along, with boxes to tick."""
    language = task.lookup.labels.language
    items = tuple(words for text in questions if has_words(words := text_words(text, language)))  # type: ignore[arg-type]
    return own_section(task, "ask", (Bullets(items, "ask"),) if items else ())


def faq_section(task: Task, page: Page) -> tuple[Section, ...]:
    """Questions and answers."""
    language = task.lookup.labels.language
    folds = tuple(
        Details(label_words(item.question, language), answer)
        for item in page.faq
        if item.question and (answer := task.composer.prose(item.answer))
    )
    return own_section(task, "faq", folds)
