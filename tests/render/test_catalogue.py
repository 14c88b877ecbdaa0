"""The catalogue of English labels: whole, in pairs where it counts, and free of what no reader should see."""

from __future__ import annotations

import string

import pytest

from ldnsite.model.audience import Audience
from ldnsite.model.evidence import Certainty, Direction
from ldnsite.model.study import Design, Study, Trial
from tests.render.samples import english

LABELS = english()


def closed(annotation) -> tuple[str, ...]:
    return annotation.__args__


def test_what_counts_has_both_forms():
    keys = set(LABELS.entries)
    ones = {key.removesuffix(".one") for key in keys if key.endswith(".one")}
    others = {key.removesuffix(".other") for key in keys if key.endswith(".other") and "design" not in key}
    assert ones == others


@pytest.mark.parametrize("key", sorted(LABELS.entries))
def test_a_label_has_words_and_sound_fields(key):
    value = LABELS.entries[key]
    assert value.strip() or key.startswith("list.")
    assert all(name is None or name.isidentifier() for _, name, _, _ in string.Formatter().parse(value))


def test_every_word_of_the_closed_lists_has_a_label():
    designs = {f"{prefix}.{design}" for design in closed(Design) for prefix in ("design", "design_plain")}
    reads = {
        f"study.was_read.{read}.{view}"
        for read in closed(Study.model_fields["read"].annotation)
        for view in Audience
    }
    states = {f"trial.status.{status}" for status in closed(Trial.model_fields["status"].annotation)}
    certainties = {
        f"certainty.{form}.{level}" for level in Certainty for form in ("full", "short", "of", "why")
    }
    explained = {f"certainty.explain.{level}.{view}" for level in Certainty for view in Audience}
    directions = {f"direction.{direction}" for direction in Direction}
    wanted = designs | reads | states | certainties | explained | directions
    assert wanted - set(LABELS.entries) == set()


def test_every_grade_sentence_names_drug_and_outcome():
    """A statement without its outcome would say something about everything."""
    sentences = LABELS.under("grade.professional")
    assert len(sentences) == 3 * 7 + 3
    for key, sentence in sentences.items():
        assert "{outcome}" in sentence
        assert "{drug}" in sentence or key == "not-studied"
    assert set(sentences) == set(LABELS.under("grade.patient"))


def test_low_certainty_never_speaks_like_high():
    """GRADE guidelines 26: high says it does, moderate that it probably does, low that it may."""
    for view in Audience:
        for key, sentence in LABELS.under(f"grade.{view}").items():
            assert ("probably" in sentence) == key.startswith("moderate.")
            assert (" may " in sentence) == key.startswith("low.")


def test_every_section_is_headed_in_both_views():
    heads = LABELS.under("section")
    names = {key.rpartition(".")[0] for key in heads}
    assert names
    assert {f"{name}.{view}" for name in names for view in Audience} == set(heads)


def test_months_are_whole():
    for form in ("short", "long"):
        assert set(LABELS.under(f"month.{form}")) == {str(month) for month in range(1, 13)}
