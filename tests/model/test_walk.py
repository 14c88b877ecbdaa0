"""Walks records: every text they hold, every part of a text."""

from __future__ import annotations

from ldnsite.load.scan.scanner import Scanner
from ldnsite.model.audience import Audience
from ldnsite.model.inline import ForAudience, Words
from ldnsite.model.page import Condition
from ldnsite.model.prose import Fence
from ldnsite.model.walk import ALL, cite_items, flat, parts, texts

PATIENT, PROFESSIONAL = frozenset({Audience.PATIENT}), frozenset({Audience.PROFESSIONAL})


def condition(**fields: object) -> Condition:
    data = {
        "title": "T", "verdict": "V", "published": "2026-01-10", "updated": "2026-01-10",
        "review_every": "12 months", "authors": ["a"], "conditions": ["c"], **fields,
    }  # fmt: skip
    return Condition.model_validate(data, context={"scanner": Scanner()})


def test_every_text_is_found_with_its_path() -> None:
    page = condition(
        faq=[{"question": "Q", "answer": "A"}],
        evidence=[{"outcome": "o", "comparison": "c", "finding": {"direction": "reduces"},
                   "reasons": {"imprecision": "few"}, "left_out": {"s": "why"}}],
    )  # fmt: skip
    found = {path for path, _, _ in texts(page)}
    assert found == {
        ("title",), ("verdict",), ("faq", 0, "question"), ("faq", 0, "answer"), ("evidence", 0, "comparison"),
        ("evidence", 0, "reasons", "imprecision", "why"), ("evidence", 0, "left_out", "s"),
    }  # fmt: skip


def test_parts_know_who_sees_them() -> None:
    """By variant, by fence, and by span; words in both are seen by both."""
    page = condition(
        summary={"patient": "for patients", "professional": "for others"},
        body="shared [inside]{.professional}\n\n::: patient\nfenced\n:::\n",
    )
    seen = {part.text.strip(): who for _, told, may in texts(page) for part, who in parts(told, may)
            if isinstance(part, Words)}  # fmt: skip
    assert seen["for patients"] == seen["fenced"] == PATIENT
    assert seen["for others"] == seen["inside"] == PROFESSIONAL
    assert seen["shared"] == ALL


def test_audience_spans_are_gone_into() -> None:
    page = condition(verdict="[a [@k]]{.patient} [@j]")
    assert [item.key for item in cite_items(page)] == ["k", "j"]
    assert not any(
        isinstance(part, ForAudience) for _, told, may in texts(page) for part, _ in parts(told, may)
    )


def test_fences_come_before_what_stands_in_them() -> None:
    page = condition(body="::: note\n::: details {summary=s}\nText.\n:::\n:::\n")
    assert page.body is not None
    nodes = list(flat(page.body.variants[0].content))
    assert [node.name for node in nodes if isinstance(node, Fence)] == ["note", "details"]
    assert len(nodes) == 3
