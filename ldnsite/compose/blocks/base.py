"""What a block is: a name, the arguments it takes, and how it becomes nodes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ldnsite.compose.words import has_words
from ldnsite.model.document import Node
from ldnsite.model.nearest import did_you_mean
from ldnsite.model.prose import Argument, Fence, ProseNodes
from ldnsite.model.rules import RULES

if TYPE_CHECKING:
    from ldnsite.compose.lookup import Lookup
    from ldnsite.model.diagnostic import Diagnostic
    from ldnsite.model.inline import Inline
    from ldnsite.model.page import Page

Nodes = tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Context:
    """What a block may ask: the site through `lookup`, the page it stands on, and how its inside is composed.

    `findings` takes what is wrong with the block.
    """

    lookup: Lookup
    page: Page | None
    compose: Callable[[ProseNodes], Nodes]
    findings: list[Diagnostic]
    arguments: Mapping[str, Argument] = field(default_factory=dict)

    def value(self, name: str) -> str:
        """An argument's value; "" when it was not given."""
        argument = self.arguments.get(name)
        return argument.value if argument else ""

    def words(self, name: str) -> Inline:
        """An argument that is text, as this view reads it; nothing when it was not given or has no words."""
        argument = self.arguments.get(name)
        return argument.parts if argument and has_words(argument.parts) else ()

    def inside(self, fence: Fence) -> Nodes | None:
        """What stands in the fence, composed; None when it has something for the other view alone."""
        children = self.compose(fence.children)
        return children if children or fence.bare else None

    def ids(self, name: str) -> tuple[str, ...]:
        """An argument's value as ids parted by spaces or commas."""
        return tuple(self.value(name).replace(",", " ").split())

    def wrong(self, name: str, message: str, hint: str = "") -> None:
        """Report an argument."""
        self.findings.append(RULES["invalid-block-argument"].at(self.arguments[name].span, message, hint))


Expand = Callable[[Fence, Context], Nodes]


@dataclass(frozen=True, slots=True)
class Block:
    """A block: `optional` and `required` name its arguments; `holds_text` whether it has an inside."""

    name: str
    expand: Expand
    required: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()
    holds_text: bool = True


def checked_arguments(fence: Fence, block: Block, findings: list[Diagnostic]) -> dict[str, Argument]:
    """The fence's arguments by name; findings for those that are unknown, twice, or missing."""
    rule = RULES["invalid-block-argument"]
    known = (*block.required, *block.optional)
    found: dict[str, Argument] = {}
    for argument in fence.arguments:
        if argument.name not in known:
            hint = did_you_mean(argument.name, known) or (
                f"it takes {', '.join(known)}" if known else "it takes none"
            )
            findings.append(
                rule.at(argument.span, f"the block {block.name} takes no argument {argument.name}", hint)
            )
        elif argument.name in found:
            findings.append(
                rule.at(argument.span, f"the argument {argument.name} is given twice", "keep one")
            )
        else:
            found[argument.name] = argument
    for name in block.required:
        if name not in found:
            message = f"the block {block.name} needs the argument {name}"
            findings.append(rule.at(fence.name_span, message, f"write ::: {block.name} {{{name}=...}}"))
    if fence.children and not block.holds_text:
        findings.append(
            rule.at(fence.name_span, f"the block {block.name} takes no text inside", "move the text out")
        )
    return found
