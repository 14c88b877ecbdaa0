"""Reads `templates/labels/<language>.yaml` into `Labels`. A site's own file need only hold what it changes."""

from __future__ import annotations

from string import Formatter
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from ldnsite.load.project import THEME_LABELS
from ldnsite.load.yaml_source import digest_of, parse_yaml
from ldnsite.model.labels import Labels
from ldnsite.model.nearest import did_you_mean
from ldnsite.model.rules import RULES
from ldnsite.model.span import Source, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ldnsite.load.yaml_source import Parsed
    from ldnsite.model.diagnostic import Diagnostic
    from ldnsite.model.project import Project, SourceFile
    from ldnsite.model.record import Path

DEFAULT_LANGUAGE = "en"
"""The language whose catalogue is complete; the others are held against it."""

_MAX_NAMED = 5


def read_labels(project: Project, language: str) -> tuple[Labels, tuple[Diagnostic, ...]]:
    """The labels in `language`; those that it lacks are English, with a finding."""
    findings: list[Diagnostic] = []
    path = f"templates/labels/{language}.yaml"
    base = _catalogue(project, DEFAULT_LANGUAGE, findings, {})
    entries = base if language == DEFAULT_LANGUAGE else _catalogue(project, language, findings, base)
    if path not in project.files and f"{THEME_LABELS}{language}.yaml" not in project.files:
        findings.append(
            RULES["missing-file"].at(Span(path), f"there are no labels for the language {language}")
        )
    elif missing := sorted(base.keys() - entries.keys()):
        findings.append(_incomplete(path, missing))
    whole = dict(sorted((base | entries).items()))
    return Labels(language, MappingProxyType(whole), digest_of(whole)), tuple(findings)


def _incomplete(path: str, missing: list[str]) -> Diagnostic:
    named = ", ".join(missing[:_MAX_NAMED]) + (", ..." if len(missing) > _MAX_NAMED else "")
    message = f"{len(missing)} label{'s are' if len(missing) > 1 else ' is'} missing: {named}"
    return RULES["missing-field"].at(Span(path), message, "translate them; until then they are English")


def _catalogue(
    project: Project, language: str, findings: list[Diagnostic], base: dict[str, str]
) -> dict[str, str]:
    """The theme's labels in `language`, and over them the site's own."""
    entries: dict[str, str] = {}
    for path in (f"{THEME_LABELS}{language}.yaml", f"templates/labels/{language}.yaml"):
        file = project.files.get(path)
        if file is not None and file.text is not None:
            entries |= _file_entries(file, file.text, findings, base | entries)
    return entries


def _file_entries(
    file: SourceFile, text: str, findings: list[Diagnostic], known: dict[str, str]
) -> dict[str, str]:
    parsed, found = parse_yaml(Source.of_file(text, file.path))
    findings.extend(found)
    if parsed is None:
        return {}
    entries: dict[str, str] = {}
    for path, value in _flattened(parsed.data, ()):
        key = ".".join(str(step) for step in path)
        problem = _problem(parsed, path, key, value, known)
        if problem is None:
            entries[key] = str(value)
        else:
            findings.append(problem)
    return entries


def _flattened(data: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _flattened(value, (*path, key))
    else:
        yield path, data


def _problem(parsed: Parsed, path: Path, key: str, value: Any, known: dict[str, str]) -> Diagnostic | None:
    """What is wrong with one label; None when nothing is."""
    span = parsed.at(path)
    if not isinstance(value, str):
        shown = "a list" if isinstance(value, list) else value
        hint = f'put it in quotes: "{str(value).lower()}"' if isinstance(value, (bool, int, float)) else ""
        but = "" if value is None else f", and is {shown}"
        return RULES["invalid-value"].at(span, f"the label {key} should be text{but}", hint)
    try:
        fields = _fields(value)
    except ValueError:
        message = f"the label {key} has a brace that is not closed or not opened"
        return RULES["invalid-value"].at(span, message, "write {{ and }} for braces that are meant as such")
    if key not in known:
        return None
    allowed = _fields(known[key])
    if unknown := sorted(fields - allowed):
        hint = (
            did_you_mean(unknown[0], allowed) or f"known fields are: {', '.join(sorted(allowed)) or 'none'}"
        )
        return RULES["invalid-value"].at(span, f"the label {key} has no field {{{unknown[0]}}}", hint)
    return None


def _fields(pattern: str) -> frozenset[str]:
    """The names in braces; ValueError when the braces do not match."""
    return frozenset(name for _, name, _, _ in Formatter().parse(pattern) if name is not None)
