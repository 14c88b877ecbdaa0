"""Sections that several layouts share: the opioid warning, questions, what to ask, the quick answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.compose.blocks.quick_answer import quick_answer
from ldnsite.compose.words import cited, has_words, label_text, label_words, said, text_words
from ldnsite.model.composed import Head
from ldnsite.model.document import Box, Bullets, Details, Line, Node, Section
from ldnsite.model.prose import Fence, ProseNode

if TYPE_CHECKING:
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


def warning_section(task: Task) -> tuple[Section, ...]:
    """The first warning of the drug's record, which stands above every dose in both views."""
    drug = task.lookup.drug
    if drug is None or not drug.warnings:
        return ()
    return (Section(WARNING, (), (warning_box(task, drug.warnings[0]),), role=WARNING),)


def warning_box(task: Task, item: SafetyItem) -> Box:
    """A warning as a label, in this audience's words; both sides where sources conflict."""
    language = task.lookup.labels.language
    told = item.patient if task.lookup.audience == "patient" else item.professional
    words = (*text_words(told, language), *cited(item.sources))
    lines: list[Node] = [Line(words)]
    if item.conflict:
        lines.append(Line((*said(task.say("conflict_lead")), *text_words(item.conflict, language)), "small"))
    return Box(
        "warning",
        label_words(item.title, language),
        text_words(item.lead, language),
        tuple(lines),
        id=item.id,
    )


def own_section(task: Task, section: str, children: tuple[Node, ...], **more: object) -> tuple[Section, ...]:
    """A generated section with its heading from the labels; nothing when it has no children."""
    if not children:
        return ()
    return (Section(section, said(task.section_title(section)), children, **more),)  # type: ignore[arg-type]


def quick_answer_section(task: Task, page: Page) -> tuple[Section, ...]:
    """The quick answer, unless the body says where it stands."""
    if _names_block(page, "quick-answer", task):
        return ()
    nodes = quick_answer(page, task.lookup)
    return (Section("quick-answer", (), nodes),) if nodes else ()


def _names_block(page: Page, block: str, task: Task) -> bool:
    picked = page.body.pick(task.lookup.labels.language) if page.body else None
    return picked is not None and _holds(picked.content, block)


def _holds(nodes: tuple[ProseNode, ...], block: str) -> bool:
    return any(
        isinstance(node, Fence) and (node.name == block or _holds(node.children, block)) for node in nodes
    )


def ask_section(task: Task, questions: tuple[object, ...]) -> tuple[Section, ...]:
    """Questions to take along, with boxes to tick."""
    language = task.lookup.labels.language
    items = tuple(words for text in questions if has_words(words := text_words(text, language)))  # type: ignore[arg-type]
    return own_section(task, "ask", (Bullets(items, "ask"),) if items else ())


def faq_section(task: Task, page: Page) -> tuple[Section, ...]:
    """Questions and answers."""
    language = task.lookup.labels.language
    folds = tuple(
        Details(label_words(item.question, language), nodes)
        for item in page.faq
        if item.question and (nodes := task.composer.prose(item.answer))
    )
    return own_section(task, "faq", folds)
