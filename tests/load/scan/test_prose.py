"""Block text to nodes."""

from __future__ import annotations

from ldnsite.load.scan.prose import scan_prose
from ldnsite.model.inline import Cite, Words
from ldnsite.model.prose import Fence, Run, SourceHeading
from tests.load.scan.reading import keys, parts_of, prose, rules, slice_of, source_of, words

PAGE = """Lead [@a].

## Pain

One @b.

::: professional
### More

- [@c]

::: note {title=x}
deep
:::
:::

    code [@not]

> quote [@d;
> @e, p. 4]
"""


def test_nodes_stand_in_source_order() -> None:
    nodes, findings = prose(PAGE)
    assert rules(findings) == ["list-indent"]
    assert [type(node) for node in nodes] == [Run, SourceHeading, Run, Fence, Run]
    fence = nodes[3]
    assert isinstance(fence, Fence)
    assert [type(node) for node in fence.children] == [SourceHeading, Run, Fence]
    assert keys(parts_of(nodes)) == ["a", "b", "c", "d", "e"]


def test_spans_of_nodes() -> None:
    nodes, _ = prose(PAGE)
    assert slice_of(PAGE, nodes[0].span) == "Lead [@a]."
    assert slice_of(PAGE, nodes[1].span) == "## Pain"
    assert slice_of(PAGE, nodes[3].span).startswith("::: professional\n###")
    assert slice_of(PAGE, nodes[3].span).endswith("\n:::\n:::")


def test_a_citation_may_run_over_the_lines_of_a_quotation() -> None:
    nodes, findings = prose("> see [@a, p.\n> 4; also\n> @b]")
    assert not findings
    (cite,) = (part for part in parts_of(nodes) if isinstance(part, Cite))
    assert [(i.key, i.prefix, i.locator) for i in cite.items] == [("a", "", "p. 4"), ("b", "also", "")]


def test_nothing_makes_no_nodes() -> None:
    assert prose("") == ((), [])
    assert prose("\n \n\n")[0] == ()
    assert prose("[a]: b\n")[0] == ()


def test_code_comes_through_as_it_is() -> None:
    nodes, findings = prose("```\n[@a] <b> ::: x\n```\n")
    assert not findings
    assert [type(part) for part in parts_of(nodes)] == [Words]
    assert words(parts_of(nodes)) == "```\n[@a] <b> ::: x\n```"


def test_spans_do_not_reach_over_a_paragraph() -> None:
    _, findings = prose("[one\n\ntwo]{.patient}")
    assert rules(findings) == ["unclosed-span"]


def test_the_list_of_findings_is_the_callers() -> None:
    findings: list[object] = ["before"]
    scan_prose(source_of("<b>"), findings)  # type: ignore[arg-type]
    assert len(findings) == 2
