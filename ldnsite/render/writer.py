"""What templates call to show words and nodes: the one place where HTML becomes `Markup`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from ldnsite.markup import flow as markdown
from ldnsite.model.nearest import did_you_mean
from ldnsite.model.rules import RULES
from ldnsite.model.span import Span
from ldnsite.render.faults import template_finding
from ldnsite.render.marks import putter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from ldnsite.markup.flow import Rendered
    from ldnsite.model.diagnostic import Diagnostic
    from ldnsite.model.document import Node
    from ldnsite.model.inline import Inline, Part
    from ldnsite.render.speech import Speech
    from ldnsite.render.theme import Theme


@dataclass(slots=True)
class Writer:
    """Shows one page's words and nodes; `root` leads from the page to the site's root.

    Keeps what went wrong in `findings`: it lives while the page is rendered, and is not shared.
    """

    theme: Theme
    speech: Speech
    root: str
    context: Mapping[str, object] = field(default_factory=dict)
    findings: list[Diagnostic] = field(default_factory=list)

    def flow(self, parts: Inline) -> Markup:
        """Block HTML."""
        return self._rendered(markdown.flow, parts)

    def line(self, parts: Inline) -> Markup:
        """Inline HTML, without a paragraph around it."""
        return self._rendered(markdown.line, parts)

    def plain(self, parts: Inline) -> str:
        """The words alone, for attributes."""
        return markdown.plain(parts)

    def node(self, node: Node, level: int = 2, **extra: Any) -> Markup:
        """A node by the template that its class names; `level` is the heading level of a title inside it."""
        return self.template(f"nodes/{node.template}.html", node=node, level=level, **extra)

    def nodes(self, nodes: Iterable[Node], level: int = 2) -> Markup:
        """Nodes one after the other."""
        return Markup("").join(self.node(node, level) for node in nodes)

    def template(self, name: str, **values: object) -> Markup:
        """A template filled in; one with an error becomes a finding and shows nothing."""
        try:
            return Markup(self.theme.environment.get_template(name).render({**self.context, **values}))  # noqa: S704
        except Exception as error:  # noqa: BLE001 - template_finding raises again what is not the template's
            self.findings.append(template_finding(error, name))
            return Markup("")

    def asset(self, name: str) -> str:
        """The address of a static file of the theme, relative to the page."""
        return self._published(name, self.theme.assets.paths, "templates/static/")

    def picture(self, path: str) -> str:
        """The address of a picture, by its source path, relative to the page."""
        return self._published(path, self.theme.assets.pictures, "")

    def _published(self, name: str, known: Mapping[str, str], folder: str) -> str:
        if name in known:
            return f"{self.root}{known[name]}"
        self.findings.append(
            RULES["missing-asset"].at(
                Span(f"{folder}{name}"),
                f"there is no file {folder}{name}",
                did_you_mean(name, known),
                key=name,
            )
        )
        return ""

    def _rendered(self, make: Callable[[Inline, Callable[[Part], str]], Rendered], parts: Inline) -> Markup:
        if not parts:
            return Markup("")
        rendered = make(parts, putter(self.speech, self.picture, self.line))
        self.findings.extend(
            RULES["markup-lost"].at(part.span, "Markdown lost or doubled what stands here",
                                    "write it outside code, links and tables")
            for part in rendered.lost
        )  # fmt: skip
        return Markup(rendered.html)  # noqa: S704 - markup cleans it, marks escape
