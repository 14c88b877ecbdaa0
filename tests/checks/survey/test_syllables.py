"""Syllables by rule and table, measured against words counted by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldnsite.checks.survey.syllables import DISEASES, DRUGS, syllables

BY_HAND = """
a 1, abdominal 4, ability 4, about 2, accident 3, active 2, activity 4, addiction 3, additional 4, advice 2,
after 2, again 2, against 2, agree 2, allergy 3, alone 2, also 2, always 2, among 2, amount 2, analysis 4,
animal 3, answer 2, anxiety 4, any 2, appeared 2, appropriate 4, approved 2, area 3, asked 1, association 5,
average 3, balance 2, became 2, because 2, before 2, began 2, behaviour 3, being 2, believe 2, benefit 3, better 2,
between 2, biology 4, blood 1, body 2, brain 1, breathing 2, brought 1, called 1, capsule 2, care 1, carefully 3,
carried 2, caused 1, causes 2, centre 2, certain 2, certainty 3, chance 1, change 1, changed 1, changes 2,
channel 2, children 2, chronic 2, clinic 2, clinical 3, combination 4, combined 2, common 2, communicate 4,
compare 2, compared 2, comparison 4, conclusion 3, condition 3, contain 2, continue 3, control 2, could 1,
create 2, daily 2, damage 2, decided 3, dependent 3, depression 3, describe 2, described 2, diagnosis 4, diet 2,
difference 3, different 3, discussion 3, disease 2, doctor 2, doctors 2, does 1, dose 1, doses 2, dreams 1,
early 2, easier 3, education 4, effect 2, effects 2, effort 2, emergency 4, employed 2, energy 3, enough 2,
environment 4, equal 2, especially 4, evaluation 5, even 2, evidence 3, examine 3, example 3, experience 4,
explain 2, failed 1, fatigue 2, feeling 2, figure 2, finished 2, fluid 2, follow 2, followed 2, found 1, free 1,
from 1, gained 1, general 3, gradually 4, groups 1, growing 2, happened 2, having 2, headache 2, health 1, heard 1,
helped 1, higher 2, history 3, hormone 2, hospital 3, hours 1, however 3, human 2, idea 3, identify 4, illness 2,
immune 2, improve 2, improved 2, include 2, included 3, increase 2, individual 5, inflammation 4, information 4,
injury 3, interval 3, intervention 4, intestine 3, irritable 4, junior 3, kidney 2, known 1, label 2, laboratory 5,
language 2, larger 2, later 2, leaflet 2, least 1, level 2, likely 2, little 2, liver 2, longer 2, manage 2,
many 2, material 4, matter 2, measured 2, medical 3, medication 4, medicine 3, memory 3, messenger 3, mice 1,
might 1, mild 1, millions 2, minutes 2, moderate 3, month 1, mouse 1, muscle 2, natural 3, nausea 3, nearly 2,
necessary 4, needed 2, nerves 1, nervous 2, nobody 3, number 2, nurse 1, nutrition 3, occasion 3, often 2, older 2,
operation 4, opinion 3, opioid 3, opioids 3, opposite 3, organisation 5, other 2, ourselves 2, outcome 2,
overall 3, pain 1, painful 2, painkiller 3, paper 2, patient 2, patients 2, people 2, period 3, permission 3,
person 2, pharmacy 3, physical 3, placebo 3, planned 1, population 4, positive 3, possible 3, pregnant 2,
prescribe 2, prescriber 3, pressure 2, previous 3, problem 2, procedure 3, professional 4, protein 2, prove 1,
published 2, quality 3, question 2, questions 2, quickly 2, radio 3, raise 1, raised 1, randomised 3, range 1,
rating 2, reached 1, reaction 3, reason 2, receive 2, received 2, recognised 3, recorded 3, reduce 2, registry 3,
regular 3, relationship 4, relieve 2, remember 3, report 2, reported 3, research 2, response 2, responsible 4,
result 2, results 2, review 2, reviewed 2, risk 1, safety 2, scale 1, science 2, search 1, second 2, sensation 3,
serious 3, several 3, severe 2, should 1, similar 3, situation 4, sleep 1, small 1, social 2, society 4, someone 2,
sources 2, special 2, specialist 3, started 2, statistics 3, stomach 2, stopped 1, studied 2, studies 2, study 2,
substance 2, suddenly 3, suggest 2, surgery 3, symptom 2, symptoms 2, table 2, tablet 2, technique 2,
temperature 4, tested 2, therapy 3, third 1, though 1, thoughts 1, tired 1, tiredness 2, tissue 2, together 3,
tongue 1, toxic 2, treated 2, treatment 2, trial 2, tried 1, trouble 2, tumour 2, uncertain 3, under 2,
understanding 4, university 5, unlikely 3, until 2, unusual 4, usual 3, vaccine 2, value 2, various 3, version 2,
virus 2, visit 2, vitamin 3, vivid 2, volunteer 3, vomiting 3, waiting 2, warned 1, weakness 2, website 2, weeks 1,
weight 1, whether 2, withdrawal 3, without 2, women 2, worked 1, worse 1, worsening 3, written 2, years 1,
yesterday 3, younger 2,
"""
_PAIRS = (item.split() for item in BY_HAND.replace("\n", ",").split(",") if item.strip())
WORDS = tuple((word, int(count)) for word, count in _PAIRS)
"""Common words of English and of health texts, with their syllables as British dictionaries part them."""


def test_the_list_is_long_enough_to_measure_with() -> None:
    assert len(WORDS) == len({word for word, _ in WORDS})
    assert len(WORDS) >= 350


def test_nearly_all_common_words_are_counted_right() -> None:
    wrong = [(word, count, syllables(word)) for word, count in WORDS if syllables(word) != count]
    assert len(wrong) <= len(WORDS) // 20, wrong


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("naltrexone", 3), ("Naltrexone's", 3), ("FIBROMYALGIA", 6), ("buprenorphine", 4), ("encephalomyelitis", 8),
        ("LDN", 3), ("ME/CFS", 5), ("WHO", 5), ("FINAL", 2), ("INNOVA", 3), ("COVID-19", 2), ("IL-6", 2),
        ("double-blind", 3), ("don't", 1), ("doesn't", 2), ("isn't", 2), ("it's", 1), ("doctors'", 2), ("doctor’s", 2),
        ("28.8%", 0), ("−0.34", 0), ("", 0), ("...", 0), ("a", 1), ("hmm", 1), ("naïve", 2), ("(placebo),", 3),
    ],
)  # fmt: skip
def test_names_abbreviations_and_what_is_no_word(word, count) -> None:
    """Three capitals, or capitals without a vowel, are spelled out; figures have no syllables."""
    assert syllables(word) == count


@pytest.mark.parametrize("table", [DRUGS, DISEASES])
def test_the_tables_of_names_are_in_small_letters_and_plausible(table) -> None:
    for name, count in table.items():
        assert name == name.lower()
        assert 1 <= count <= sum(letter in "aeiouy" for letter in name)
        assert syllables(name.capitalize()) == count


@given(st.text(max_size=40))
def test_any_text_has_a_count(text) -> None:
    assert 0 <= syllables(text) <= 3 * len(text)
