"""The component pages: every block and node in every state, shown with the theme of the site that is previewed.

They are a site of their own, `components/` beside this module, of which every study, figure and name is a
made-up stand-in. It is assembled and rendered as any site is, and never published: the preview alone has it.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from threading import Lock
from types import MappingProxyType
from typing import TYPE_CHECKING

from ldnsite.load.project import THEME_LABELS, read_project
from ldnsite.model.project import Project
from ldnsite.pipeline.assemble import assemble
from ldnsite.pipeline.rendering import render_site

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ldnsite.pipeline.assemble import Built

FOLDER = "__preview/components/"
"""Where the component pages stand in the preview."""

SOURCES = Path(__file__).resolve().parent / "components"
_THEME = ("templates/", THEME_LABELS)
_TODAY = date(2026, 11, 22)
"""Its own day, so that what it shows does not change with the editor's."""


def component_project(theme: Project) -> Project:
    """The demonstration's sources under the templates of the project `theme`."""
    own, _ = read_project(SOURCES)
    files = {path: file for path, file in own.files.items() if not path.startswith(_THEME)}
    files |= {path: file for path, file in theme.files.items() if path.startswith(_THEME)}
    return Project(MappingProxyType({path: files[path] for path in sorted(files)}))


def component_site(project: Project) -> Built:
    """The demonstration, composed with its drafts. Some of it is wrong on purpose: those states are shown too."""
    return assemble(project, _TODAY, drafts=True)


class Showcase:
    """Makes the component pages when they are asked for, anew when the theme has changed and not otherwise.

    Threads may ask at the same time.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._theme: tuple[tuple[str, str], ...] = ()
        self._files: Mapping[str, bytes] = MappingProxyType({})

    def files(self, theme: Project) -> Mapping[str, bytes]:
        """The files of the component pages by their path in the preview."""
        digests = tuple((path, file.digest) for path, file in theme.files.items() if path.startswith(_THEME))
        with self._lock:
            if digests != self._theme:
                project = component_project(theme)
                rendered = render_site(component_site(project), project)
                self._files = MappingProxyType({FOLDER + made.path: made.data for made in rendered.files})
                self._theme = digests
            return self._files
