"""What a page's review dates can be judged by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ldnsite.load.pages import STAND_INS

if TYPE_CHECKING:
    from datetime import date

    from ldnsite.model.page import Page


def is_judged(page: Page) -> bool:
    """Whether the page will be published and was read in full: a field that could not be read says nothing."""
    return page.status == "published" and not page.broken


def is_stand_in(day: date, page: Page) -> bool:
    """Whether `day` stands only for a date of the page that could not be read."""
    return page.broken and day.isoformat() == STAND_INS["updated"]
