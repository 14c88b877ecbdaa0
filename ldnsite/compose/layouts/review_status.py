"""When each page of this view was reviewed, by whom, and when it is due again; by the day it is due."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.compose.frame import reviewed
from ldnsite.compose.layouts.base import Laid, Layout, Task
from ldnsite.compose.routes import Subject, relative
from ldnsite.compose.words import label_text, said
from ldnsite.model.composed import Head
from ldnsite.model.directory import ReviewRow, ReviewTable
from ldnsite.model.document import Section
from ldnsite.model.page import PAGE_KINDS

if TYPE_CHECKING:
    from ldnsite.model.composed import Reviewed
    from ldnsite.model.page import Page


def _lay(task: Task) -> Laid:
    pages = tuple(
        (page, reviewed(page, task.lookup)) for kind in PAGE_KINDS for page in task.lookup.pages(kind)
    )
    rows = (_row(page, dates, task) for page, dates in pages)
    ordered = tuple(sorted(rows, key=lambda row: (row.due, row.title.casefold(), row.href)))
    table = ReviewTable(task.say("review.table"), ordered)
    head = Head(
        task.say("listing.review-status.title"),
        verdict=said(_told(task, [dates for _, dates in pages])),
        summary=said(task.told("listing.review-status.lead")),
    )
    return Laid(head, (Section("list", (), (table,)),) if pages else ())


def _told(task: Task, dates: list[Reviewed]) -> str:
    """How many of the pages a clinician has reviewed: nothing is said that the ledgers do not say."""
    done = sum(1 for each in dates if each.reviewer)
    if not dates:
        return task.say("listing.empty")
    key = "none" if not done else "all" if done == len(dates) else "some"
    return task.told(f"review.by_clinician.{key}", done=done, all=len(dates))


def _row(page: Page, dates: Reviewed, task: Task) -> ReviewRow:
    return ReviewRow(
        title=label_text(page.title, task.lookup.labels.language),
        href=relative(task.address, task.lookup.address(Subject("page", page.id)) or ""),
        due=dates.due,
        reviewed=dates.last_full_review,
        by=_by(page, dates, task),
        updated=dates.updated,
        published=dates.published,
        searched=dates.literature_searched,
    )


def _by(page: Page, dates: Reviewed, task: Task) -> str:
    """Who made the last full review, and how; "" when the ledger does not say."""
    found = [each for each in page.reviews if each.kind.full and each.date == dates.last_full_review]
    if not found:
        return ""
    person = task.lookup.person(found[0].by)
    name = label_text(person.name, task.lookup.labels.language) if person else ""
    return task.say(
        "review.kind_by", kind=task.say(f"review.kind.{found[0].kind.value}"), name=name or found[0].by
    )


LAYOUT = Layout("review-status", _lay)
