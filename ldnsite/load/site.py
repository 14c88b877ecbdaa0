"""From a `Project` to a `Site`: every source file read once, every finding kept.

Not for what needs two records to be seen together, as unknown ids do: those are checks.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from ldnsite.load.bibtex import memory
from ldnsite.load.bibtex.store import recall_store
from ldnsite.load.labels import read_labels
from ldnsite.load.languages import missing_languages
from ldnsite.load.media import read_picture
from ldnsite.load.pages import read_pages
from ldnsite.load.reading import Reading
from ldnsite.load.record_ids import repeated_ids
from ldnsite.load.record_lists import read_lists
from ldnsite.load.records import read_record
from ldnsite.load.retractions import read_retractions
from ldnsite.load.scan.scanner import Scanner
from ldnsite.load.settings import read_settings
from ldnsite.load.site_files import sort_files
from ldnsite.model.rules import RULES
from ldnsite.model.safety import Drug
from ldnsite.model.site import Site
from ldnsite.model.study import Study, Trial

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ldnsite.load.reading import FindingScanner
    from ldnsite.model.diagnostic import Diagnostic
    from ldnsite.model.media import Picture
    from ldnsite.model.project import Project, SourceFile
    from ldnsite.model.record import Record
    from ldnsite.model.site_records import SiteSettings

_STAND_INS: Mapping[str, object] = MappingProxyType(
    {"title": "?", "name": "?", "design": "other", "read": "secondary"}
)
"""What a broken study or trial says for fields that it lacks, so that the rest of it can be checked."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A site and every finding that its sources alone give, by place."""

    site: Site
    diagnostics: tuple[Diagnostic, ...]
    caches: Mapping[str, bytes]
    """What to keep under `.ldnsite/cache/` for the next run, by name; what is kept already is left out."""


def load_site(project: Project, new_scanner: Callable[[], FindingScanner] = Scanner) -> Loaded:
    """The site that the project's files make. Never raises, whatever is in them."""
    reading = Reading(new_scanner)
    settings = read_settings(project, reading)
    labels, findings = read_labels(project, settings.language)
    reading.report(findings)
    files, findings = sort_files(project, settings.drug)
    reading.report(findings)
    for path in files.refused:
        reading.mark_broken(f"files:{path}")
    pages = read_pages(files.pages, reading)
    lists = read_lists(files.lists, reading)
    studies: dict[str, Study] = _read_folder(files.records, "studies", Study, reading)
    trials: dict[str, Trial] = _read_folder(files.records, "trials", Trial, reading)
    drug = _read_drug(files.lists, settings, reading)
    pictures = _read_pictures(files.pictures, reading)
    known = memory.from_bytes(project.caches.get(memory.NAME, b""))
    store, findings, found = recall_store(files.stores, known)
    reading.report(findings)
    retractions, findings = read_retractions(project, settings, store.entries)
    reading.report(findings)
    singles = [settings, *((drug,) if drug is not None else ())]
    listed = (record for records in lists.values() for record in records.values())
    _look_within((*singles, *pages.values(), *studies.values(), *trials.values(), *listed), settings, reading)
    site = Site(
        settings=settings,
        labels=labels,
        store=store,
        drug=drug,
        retractions=retractions,
        pages=MappingProxyType(pages),
        studies=MappingProxyType(studies),
        trials=MappingProxyType(trials),
        pictures=MappingProxyType(pictures),
        broken=reading.broken,
        **{name: MappingProxyType(records) for name, records in lists.items()},
    )
    caches = {} if found is known else {memory.NAME: memory.to_bytes(found)}
    return Loaded(site, reading.findings, MappingProxyType(caches))


def _read_folder(
    files: Iterable[tuple[str, str, SourceFile]], folder: str, model: type[Any], reading: Reading
) -> dict[str, Any]:
    """The records of a folder by the id that their files' names give."""
    found: dict[str, Any] = {}
    for owner, name, file in files:
        if owner != folder:
            continue
        parsed = reading.yaml(file)
        record = None
        if parsed is not None:
            record, findings = read_record(model, parsed, reading.scanners, _STAND_INS)
            reading.report(findings)
        if record is None or record.broken:
            reading.mark_broken(f"{folder}:{name}")
        if record is not None:
            found[name] = record
            _compare_id(record, name, folder, reading)
    return found


def _compare_id(record: Any, name: str, folder: str, reading: Reading) -> None:
    if record.id == name:
        return
    hint = f"write id: {name}, or rename the file to {record.id}.yaml"
    message = f"the id {record.id} is not the file's name, {name}"
    reading.report([RULES["invalid-value"].at(record.id.span, message, hint)])
    reading.mark_broken(f"{folder}:{name}")
    reading.mark_broken(f"{folder}:{record.id}")


def _read_drug(files: Mapping[str, SourceFile], settings: SiteSettings, reading: Reading) -> Drug | None:
    """The drug's record; None when there is none, which is reported when the settings name one."""
    path = f"content/{settings.drug}"
    file = files.get(settings.drug)
    if file is None:
        if "drug" in settings.model_fields_set:
            span = settings.origin.at("drug")
            message = f"there is no file {path}, which the settings name"
            reading.report([RULES["missing-file"].at(span, message, "add it, or correct its name")])
        return None
    parsed = reading.yaml(file)
    if parsed is None:
        reading.mark_broken(f"files:{path}")
        return None
    drug, findings = read_record(Drug, parsed, reading.scanners)
    reading.report(findings)
    if findings:
        reading.mark_broken(f"files:{path}")
    return drug


def _read_pictures(files: Iterable[SourceFile], reading: Reading) -> dict[str, Picture]:
    found: dict[str, Picture] = {}
    for file in files:
        picture, findings = read_picture(file)
        reading.report(findings)
        if picture is None:
            reading.mark_broken(f"files:{file.path}")
        else:
            found[file.path] = picture
    return found


def _look_within(records: Iterable[Record], settings: SiteSettings, reading: Reading) -> None:
    """Findings that need one whole record."""
    for record in records:
        reading.report(repeated_ids(record))
        reading.report(missing_languages(record, settings.language))
