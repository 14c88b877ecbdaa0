"""For whom a text is meant."""

from __future__ import annotations

from enum import StrEnum


class Audience(StrEnum):
    """One of the two views of the site."""

    PATIENT = "patient"
    PROFESSIONAL = "professional"

    @property
    def other(self) -> Audience:
        """The other view."""
        return Audience.PROFESSIONAL if self is Audience.PATIENT else Audience.PATIENT


class Shown(StrEnum):
    """In which views a page exists."""

    BOTH = "both"
    PATIENT = "patient"
    PROFESSIONAL = "professional"

    def includes(self, audience: Audience) -> bool:
        """Whether a page shown so exists in the view of `audience`."""
        return self is Shown.BOTH or self.value == audience.value
