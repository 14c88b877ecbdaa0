"""A whole site: everything is read, everything wrong is found, whatever the bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from ldnsite.load.site import load_site
from tests.load.pictures.samples import JPEG, PNG
from tests.load.reading_aids import LABELS, PlainScanner, project_of, told
from tests.load.test_records import PAGE
from tests.load.test_schema_findings import STUDY
from tests.strategies import raw_bytes

if TYPE_CHECKING:
    from tests.sites import SiteBuilder

SITE: dict[str, bytes | str] = {
    LABELS: "a: A\n",
    "content/site.yaml": "title: T\npublisher: team\ndisclaimer: D\n",
    "content/people.yaml": "people:\n  - {id: team, name: The team, organisation: true}\n",
    "content/outcomes.yaml": "outcomes:\n  - {id: pain, name: Pain, plain: pain, category: symptoms}\n",
    "content/vocabulary.yaml": "conditions:\n  - {id: fibromyalgia, name: Fibromyalgia}\n",
    "content/glossary.yaml": "terms:\n  - {id: ldn, term: LDN, definition: Low-dose naltrexone.}\n",
    "content/conditions/fibromyalgia.md": f"---\n{PAGE}---\nWords [@younger2013].\n",
    "content/studies/x.yaml": STUDY,
    "content/trials/t.yaml": "id: t\nname: T\nregistration: NCT00000000\nconditions: [fibromyalgia]\nstatus: unknown\n",
    "content/media/a.png": PNG,
    "references/ldn.bib": "@article{younger2013, title = {Low-dose naltrexone}, author = {Younger, Jarred}, year = 2013,\n"
    " journal = {Arthritis Rheum}, doi = {10.1002/art.37734}}\n",
}


def test_a_whole_site_is_read() -> None:
    loaded = load_site(project_of(SITE))
    site = loaded.site
    assert loaded.diagnostics == ()
    assert site.broken == frozenset()
    assert list(site.pages) == ["conditions/fibromyalgia"]
    assert [len(part) for part in (site.people, site.outcomes, site.conditions, site.terms, site.studies, site.trials)] == [
        1, 1, 1, 1, 1, 1,
    ]  # fmt: skip
    assert list(site.pictures) == ["content/media/a.png"]
    assert site.store.get("younger2013") is not None
    assert site.drug is None
    assert site.labels.say("a") == "A"


def test_an_empty_project_lacks_its_settings_alone() -> None:
    loaded = load_site(project_of({LABELS: "a: A\n"}))
    assert told(loaded.diagnostics) == [("missing-file", "content/site.yaml:1:1")]
    assert loaded.site.settings.broken


def test_a_record_s_id_is_its_file_s_name() -> None:
    loaded = load_site(project_of({**SITE, "content/studies/y.yaml": STUDY}))
    assert told(loaded.diagnostics) == [("invalid-value", "content/studies/y.yaml:1:5")]
    assert "write id: y" in loaded.diagnostics[0].hint
    assert set(loaded.site.studies) == {"x", "y"}
    assert {"studies:x", "studies:y"} <= loaded.site.broken


def test_a_drug_that_the_settings_name_must_be_there() -> None:
    site = {**SITE, "content/site.yaml": f"{SITE['content/site.yaml']!s}drug: ldn.yaml\n"}
    assert told(load_site(project_of(site)).diagnostics) == [("missing-file", "content/site.yaml:4:7")]
    item = "{id: a, title: T, patient: p, professional: p, basis: label}"
    drug = f"name: n\nshort: s\nwarnings: [{item}]\n"
    loaded = load_site(project_of({**site, "content/ldn.yaml": drug}))
    assert loaded.diagnostics == ()
    assert loaded.site.drug is not None
    broken = load_site(project_of({**site, "content/ldn.yaml": "name: n\n"}))
    assert broken.site.drug is None
    assert "files:content/ldn.yaml" in broken.site.broken


def test_pictures_that_cannot_be_published_are_noted() -> None:
    loaded = load_site(project_of({**SITE, "content/media/b.png": JPEG, "content/media/c.svg": "<svg/>"}))
    assert told(loaded.diagnostics) == [
        ("unknown-image", "content/media/b.png:1:1"),
        ("unknown-image", "content/media/c.svg:1:1"),
    ]
    assert loaded.site.broken == {"files:content/media/b.png", "files:content/media/c.svg"}


def test_ids_and_languages_are_looked_at_within_each_record() -> None:
    study = STUDY + "arms: [{id: a, label: {es: A}}, {id: a, label: B}]\n"
    loaded = load_site(project_of({**SITE, "content/studies/x.yaml": study}))
    assert sorted(finding.rule for finding in loaded.diagnostics) == ["duplicate-id", "missing-language"]


def test_mistakes_of_all_kinds_are_found_in_one_run() -> None:
    """With five in one page, one in its YAML values, and others elsewhere."""
    page = (
        PAGE.replace("2026-01-03", "2026-13-03").replace("authors", "autors") + "ask: [<b>x</b>]\nstatus: x\n"
    )
    site = {
        **SITE,
        "content/conditions/fibromyalgia.md": f"---\n{page}---\nWords.\n\n<script>x</script>\n",
        "content/people.yaml": "people: [{id: team}]\n",
        "content/pages/x.yml": "",
        "references/ldn.bib": "@article{younger2013, title = {T}\n",
    }
    rules = [finding.rule for finding in load_site(project_of(site)).diagnostics]
    page_rules = [
        f.rule for f in load_site(project_of(site)).diagnostics if f.span.path.endswith("fibromyalgia.md")
    ]
    assert sorted(page_rules) == ["invalid-value", "invalid-value", "raw-html", "raw-html", "unknown-field"]
    assert {"missing-field", "misplaced-file"} < set(rules)
    assert any(rule.startswith("bib-") for rule in rules)


def test_the_scanner_may_be_another() -> None:
    page = f"---\n{PAGE}---\n<b>BAD</b>\n"
    loaded = load_site(project_of({**SITE, "content/conditions/fibromyalgia.md": page}), PlainScanner)
    assert [finding.message for finding in loaded.diagnostics] == ["bad"]


def test_findings_stand_by_place_and_do_not_depend_on_the_order_of_files() -> None:
    site = {
        **SITE,
        "content/people.yaml": "x",
        "content/a.md": "",
        "content/outcomes.yaml": "outcomes: [1]\n",
    }
    one = load_site(project_of(site))
    other = load_site(project_of(dict(reversed(site.items()))))
    assert one.diagnostics == other.diagnostics
    assert [finding.span for finding in one.diagnostics] == sorted(
        finding.span for finding in one.diagnostics
    )


@given(path=st.sampled_from(sorted(SITE)), data=raw_bytes, keep=st.integers(0, 120))
def test_any_bytes_in_any_file_give_a_site(path: str, data: bytes, keep: int) -> None:
    """Also behind the beginning of the right file; what is broken is told or noted."""
    old = SITE[path]
    head = (old.encode() if isinstance(old, str) else old)[:keep]
    loaded = load_site(project_of({**SITE, path: head + data}))
    assert all(finding.message and finding.span.path for finding in loaded.diagnostics)
    assert all(finding.rule for finding in loaded.diagnostics)


def test_the_smallest_site_on_disk_is_read_without_fault(site_builder: SiteBuilder) -> None:
    project, findings = site_builder().project()
    loaded = load_site(project)
    assert findings == ()
    assert [finding for finding in loaded.diagnostics if finding.severity.value == "error"] == []
    assert loaded.site.broken == frozenset()
