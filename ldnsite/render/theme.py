"""The theme: templates of the project, labels, static files and the few settings that pages show.

Templates are read from the `Project`, never from disk.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateNotFound, nodes

from ldnsite.render.faults import THEME, template_finding
from ldnsite.render.security import checked_address
from ldnsite.render.speech import missing_label

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ldnsite.model.diagnostic import Diagnostic
    from ldnsite.model.labels import Labels
    from ldnsite.model.project import Project
    from ldnsite.render.assets import Assets


@dataclass(frozen=True, slots=True)
class SiteFacts:
    """What every page says of the site. `base_url` is "" when none is set; `contact` an address or URL."""

    title: str
    base_url: str = ""
    publisher: str = ""
    publisher_is_person: bool = False
    contact: str = ""


@dataclass(frozen=True, slots=True)
class Theme:
    """All that rendering needs beside the page. The environment caches compiled templates and nothing else."""

    environment: Environment
    labels: Labels
    assets: Assets
    site: SiteFacts


class ProjectLoader(BaseLoader):
    """Gives Jinja the templates of a project, under the paths that findings name."""

    def __init__(self, project: Project) -> None:
        self.project = project

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """Text, path and an always true freshness: a project is a snapshot."""
        del environment  # every environment gets the same text
        file = self.project.files.get(f"{THEME}{template}")
        if file is None or file.text is None:
            raise TemplateNotFound(template)
        return file.text, file.path, lambda: True

    def list_templates(self) -> list[str]:
        """The names of all templates, sorted."""
        paths = (file.path for file in self.project.under(THEME.rstrip("/")))
        return [path.removeprefix(THEME) for path in paths if path.endswith(".html")]


def read_theme(project: Project, labels: Labels, assets: Assets, site: SiteFacts) -> Theme:
    """The theme of `project`: autoescape on for every name, undefined names are errors."""
    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        loader=ProjectLoader(project),
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
    )
    environment.filters["address"] = checked_address
    return Theme(environment, labels, assets, site)


def check_theme(theme: Theme) -> tuple[Diagnostic, ...]:
    """Templates that cannot be parsed, and labels named in templates that the catalogue does not have."""
    findings: list[Diagnostic] = []
    loader = theme.environment.loader
    assert loader is not None  # noqa: S101 - read_theme sets it
    for name in loader.list_templates():
        try:
            source, path, _ = loader.get_source(theme.environment, name)
            tree = theme.environment.parse(source, name, path)
        except Exception as error:  # noqa: BLE001 - template_finding raises again what is not the template's
            findings.append(template_finding(error, name))
            continue
        missing = sorted({key for key in labels_named(tree) if not theme.labels.has(key)})
        findings.extend(missing_label(theme.labels, key) for key in missing)
    return tuple(dict.fromkeys(findings))


def labels_named(tree: nodes.Template) -> Iterator[str]:
    """The label keys that a template names in full: `say("tab.label")`; both forms where `count` is given."""
    for call in tree.find_all(nodes.Call):
        if not (isinstance(call.node, nodes.Name) and call.node.name == "say" and call.args):
            continue
        key = call.args[0]
        if not isinstance(key, nodes.Const):
            continue
        counted = len(call.args) > 1 or any(word.key == "count" for word in call.kwargs)
        yield from (f"{key.value}.one", f"{key.value}.other") if counted else (str(key.value),)
