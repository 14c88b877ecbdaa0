"""What a block is: a name, the arguments it takes, and how it becomes nodes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol, TypeVar

from ldnsite.compose.words import has_words
from ldnsite.model.document import Group, Node
from ldnsite.model.nearest import did_you_mean
from ldnsite.model.prose import Argument, Fence, ProseNodes
from ldnsite.model.rules import RULES

if TYPE_CHECKING:
    from ldnsite.compose.lookup import Lookup
    from ldnsite.model.diagnostic import Diagnostic
    from ldnsite.model.inline import Inline
    from ldnsite.model.page import Page

Nodes = tuple[Node, ...]


class HasId(Protocol):
    """A record that arguments name."""

    @property
    def id(self) -> str:
        """Its name among its like."""


R = TypeVar("R", bound=HasId)


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

    def chosen(self, argument: str, records: Iterable[R], what: str) -> tuple[R, ...]:
        """The records that an argument names by id, in its order; all when it was not given.

        A finding for each id that none of them has, with the nearest.
        """
        by_id = {str(record.id): record for record in records}
        if argument not in self.arguments:
            return tuple(by_id.values())
        names = dict.fromkeys(self.ids(argument))
        for name in names:
            if name not in by_id:
                hint = did_you_mean(name, by_id) or f"there are {', '.join(by_id) or 'none'}"
                self.wrong(argument, f"there is no {what} {name}", hint)
        return tuple(by_id[name] for name in names if name in by_id)

    def empty(self, fence: Fence, message: str, hint: str) -> Nodes:
        """Nothing, with a finding on the block: an editor who places one means to show something."""
        self.findings.append(RULES["invalid-block-argument"].at(fence.name_span, message, hint))
        return ()

    def wrong(self, name: str, message: str, hint: str = "") -> None:
        """Report an argument."""
        self.findings.append(RULES["invalid-block-argument"].at(self.arguments[name].span, message, hint))


def anchored(fence: Fence, made: Nodes) -> Nodes:
    """A block's nodes under the id that the editor gave it."""
    return (Group(fence.id, made),) if fence.id and made else made


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
