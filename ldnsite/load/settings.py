"""Reads `content/site.yaml`. Without it, or with mistakes in it, the rest of the site is still read."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from ldnsite.load.records import read_record
from ldnsite.load.yaml_source import Parsed
from ldnsite.model.rules import RULES
from ldnsite.model.site_records import SiteSettings
from ldnsite.model.span import Span

if TYPE_CHECKING:
    from ldnsite.load.reading import Reading
    from ldnsite.model.project import Project

PATH = "content/site.yaml"
_STAND_INS: Mapping[str, object] = MappingProxyType({"title": "?", "publisher": "?", "disclaimer": "?"})


def read_settings(project: Project, reading: Reading) -> SiteSettings:
    """The settings; placeholders stand for what cannot be read, and are reported."""
    file = project.files.get(PATH)
    if file is None:
        hint = "begin a site with a content/site.yaml that has title, publisher and disclaimer"
        reading.report([RULES["missing-file"].at(Span(PATH), "the site has no content/site.yaml", hint)])
        return _placeholder(reading)
    parsed = reading.yaml(file)
    if parsed is None:
        return _placeholder(reading)
    settings, findings = read_record(SiteSettings, parsed, reading.scanners, _STAND_INS)
    reading.report(findings)
    if settings is None or settings.broken:
        _mark(reading)
    return settings if settings is not None else _placeholder(reading)


def _mark(reading: Reading) -> None:
    reading.mark_broken(f"files:{PATH}")
    reading.mark_broken("people:?")


def _placeholder(reading: Reading) -> SiteSettings:
    _mark(reading)
    context = {"scanner": reading.scanners.silent}
    nowhere = Parsed(dict(_STAND_INS), MappingProxyType({(): Span(PATH)}), MappingProxyType({}))
    settings = SiteSettings.model_validate(nowhere.data, context=context)
    return settings.read_from(nowhere.origin()).as_broken()
