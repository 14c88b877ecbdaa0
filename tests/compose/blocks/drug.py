"""A drug's record for the tests of blocks, with one of everything and words that only professionals may see."""

from __future__ import annotations

DRUG = """name: Low-dose naltrexone
short: LDN
warnings:
  - id: opioids
    title: {patient: "Before any dose: opioids", professional: Contraindicated}
    short: Opioid medicines
    lead: Do not take LDN with an opioid.
    patient: It sets off withdrawal [@younger2013].
    professional: Precipitated withdrawal, canary.
    detail: Wait for 7 days [@younger2013].
    conflict: One clinic says 14 days.
    unknown: How long after methadone.
    basis: label
  - {id: allergy, title: Allergy, patient: No., professional: No., basis: label, sources: [younger2013]}
interactions:
  - id: steroids
    title: Steroids
    patient: With care.
    professional: With caution.
    basis: opinion
    told_by: a clinic
    doubt: Seen on one page.
cautions:
  - {id: pregnancy, title: Pregnancy, patient: Left out., professional: Excluded., basis: trial-exclusion}
  - {id: surgery, title: Surgery?, patient: Tell them., professional: Tell them., basis: opinion, shown: box}
  - {id: children, title: Children, patient: Not known., professional: Not known., basis: inference, shown: fold}
  - {id: others, title: Others, short: Other illness, patient: None., professional: None., basis: study, shown: fold}
side_effects:
  - {id: named, title: Named, patient: Dreams., professional: Dreams., basis: opinion}
schedules:
  - id: usual
    title: Usual dose
    patient: 4.5 mg at night.
    professional: 4.5 mg nightly.
    steps: [{from_day: 0, mg: 4.5}]
    basis: trial
    study: younger
  - id: weekly
    title: Weekly steps
    patient: Up each week.
    professional: Raised weekly.
    steps: [{from_day: 7, mg: 3.0}, {from_day: 0, mg: 1.5}]
    basis: opinion
  - id: daily
    title: Daily steps
    patient: Up each day.
    professional: Raised daily.
    steps: [{from_day: 0, mg: 0.25}, {from_day: 1, mg: 0.5}]
    basis: study
    told_by: From a diary
    conflict: Another says less.
taking:
  - {id: bedtime, title: Time of day, patient: At bedtime., professional: At bedtime., basis: opinion}
regulatory:
  - {id: first, country: United States, year: 1984, patient: Full dose., professional: Full dose canary., sources: [younger2013]}
  - {id: there, country: Norway, patient: Sold., professional: Sold.}
  - {id: second, country: United States, patient: Off-label., professional: Off-label., doubt: One page.}
preparation:
  - {id: made, title: Made to order, patient: By a pharmacy., professional: Compounded., basis: opinion}
  - {id: fillers, title: Fillers, patient: No chalk., professional: No calcium carbonate., basis: opinion}
cost:
  - {id: dated, place: Norway, as_of: 2024-05, patient: Little., professional: Little., sources: [younger2013]}
  - {id: undated, patient: More., professional: More., doubt: One page.}
"""
FILES = {"content/drug.yaml": DRUG}
BARE = {"content/drug.yaml": DRUG[: DRUG.index("  - {id: allergy")]}
"""A record with its one warning and nothing else."""
