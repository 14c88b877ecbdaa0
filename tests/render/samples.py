"""Composed pages made by hand, with every kind of node, and the checkout's own theme to render them with."""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import yaml

from ldnsite.model.advice import (
    Advice,
    AdviceList,
    DosePlan,
    DosePlans,
    DoseStep,
    Said,
    TrialList,
    TrialRow,
)
from ldnsite.model.audience import Audience
from ldnsite.model.composed import ComposedPage, Head, Link, Reviewed, Tab
from ldnsite.model.dates import PartialDate
from ldnsite.model.directory import (
    Finding,
    Findings,
    Glossary,
    GlossaryEntry,
    Index,
    Indexed,
    Letters,
    ReviewRow,
    ReviewTable,
    StudyFindings,
)
from ldnsite.model.document import (
    BackLink,
    Box,
    Broken,
    Bullets,
    Cell,
    Column,
    Definitions,
    Details,
    Entry,
    FigureNode,
    Flow,
    Group,
    Heading,
    Labelled,
    Line,
    Listed,
    Listing,
    Notice,
    Notices,
    Outcome,
    References,
    Row,
    Section,
    Steps,
    StyledRun,
    Table,
)
from ldnsite.model.evidence import Certainty
from ldnsite.model.inline import Href, Inline, Mark, MarkItem, TermMark, Words
from ldnsite.model.labels import Labels
from ldnsite.model.media import Picture
from ldnsite.model.pictures import BarGroup, Bars, IconArray, Outcomes, Pictures, Share
from ldnsite.model.project import Project, SourceFile
from ldnsite.model.results import Forest, ForestRow, ForestTick, Legend, LegendItem
from ldnsite.model.span import Span
from ldnsite.render.assets import Assets, read_assets
from ldnsite.render.theme import SiteFacts, Theme, read_theme
from tests.sites import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

SPAN = Span("content/conditions/fibromyalgia.md", 1, 1)
PICTURE = Picture("content/media/tablet.png", b"not read here", "ab12cd34" * 8, 320, 120, "png")
TEXT = frozenset({"html", "css", "js", "svg", "txt", "yaml"})


def theme_project(changes: Mapping[str, str | None] | None = None) -> Project:
    """The checkout's theme as a project; `changes` lays other texts over it, None takes a file away."""
    folder = ROOT / "templates"
    paths = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    files = {f"templates/{path.relative_to(folder).as_posix()}": path.read_bytes() for path in paths}
    for path, text in (changes or {}).items():
        files.pop(path, None)
        if text is not None:
            files[path] = text.encode()
    return Project(MappingProxyType({path: source_file(path, data) for path, data in files.items()}))


def source_file(path: str, data: bytes) -> SourceFile:
    """A file as `load` gives it."""
    text = data.decode() if path.rsplit(".", 1)[-1] in TEXT else None
    return SourceFile(path, data, sha256(data).hexdigest(), text)


def english(without: tuple[str, ...] = ()) -> Labels:
    """The English catalogue, without the keys named."""
    tree = yaml.safe_load((ROOT / "templates/labels/en.yaml").read_text("utf-8"))
    entries = {key: value for key, value in _flat(tree) if key not in without}
    return Labels("en", MappingProxyType(entries))


def _flat(tree: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    for name, value in tree.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{prefix}{name}.")
        else:
            yield prefix + name, value


def theme(
    changes: Mapping[str, str | None] | None = None,
    labels: Labels | None = None,
    assets: Assets | None = None,
) -> Theme:
    """The theme of the checkout, with changes laid over it."""
    project = theme_project(changes)
    read, _ = read_assets(project, {PICTURE.path: PICTURE.address})
    return read_theme(project, labels or english(), assets or read, SITE)


SITE = SiteFacts("LDN evidence", publisher="The editorial team")


def words(text: str) -> Inline:
    """A line without citations."""
    return (Words(SPAN, text),)


def item(number: int, authors: str, **more: Any) -> MarkItem:
    return MarkItem(f"key{number}", number, f"ref-{number}", authors, **more)


AUTHORS = (
    "Younger and others, 2013",
    "Bested and others, 2023",
    "Due Bruun and others, 2024",
    "Rodríguez-Freire and others, 2026",
    "Naltrexone label, 2013",
)


def mark(mark_id: int, *numbers: int, narrative: bool = False) -> Mark:
    """A mark that cites the sample references of these numbers."""
    items = tuple(item(number, AUTHORS[number - 1]) for number in numbers)
    return Mark(SPAN, f"cite-{mark_id}", items, narrative)


def cited(text: str, *marks: Mark, after: str = "") -> Inline:
    return (*words(text), *marks, *(words(after) if after else ()))


def _head(view: Audience) -> Head:
    if view is Audience.PATIENT:
        verdict = (
            *cited("One small trial found less pain with low-dose naltrexone (LDN).", mark(1, 1)),
            *cited(" Three larger trials found no difference.", mark(2, 2, 3, 4)),
        )
        return Head("Fibromyalgia", verdict=verdict, certainty=Certainty.LOW,
                    certainty_note="New studies could change this answer.")  # fmt: skip
    verdict = (
        *cited("One small crossover trial found less pain with LDN than with placebo.", mark(1, 1)),
        *cited(
            " Three larger randomised trials found no difference in their primary outcomes.", mark(2, 2, 3, 4)
        ),
    )
    return Head("Fibromyalgia", verdict=verdict, certainty=Certainty.LOW, certainty_of="pain",
                certainty_note="GRADE, editors' own rating: down for inconsistency and imprecision.")  # fmt: skip


WARNING = Box(
    "warning",
    words("Before any dose: opioid medicines"),
    words("Do not take LDN with an opioid."),
    (
        Line(
            cited(
                "It blocks the pain relief and can set off sudden withdrawal.",
                mark(3, 5),
                after=" Opioids include oxycodone, hydrocodone, tramadol, methadone and buprenorphine. "
                "If you take one, speak to your prescriber before you change anything.",
            )
        ),
    ),
    id="opioids",
)
POINTS = Bullets(
    (
        words("LDN may make little or no difference to your pain. Some women felt better on it. "
              "So did some on a placebo."),
        words("About as many people had side effects on LDN as on a placebo."),
        words("LDN is not approved for fibromyalgia. Doctors who prescribe it do so off-label."),
    ),
    "points",
)  # fmt: skip
FIGURES = Definitions(
    (
        Labelled(words("Trials"), words("4"), words("all randomised")),
        Labelled(words("Randomised"), words("286"), words("31, 58, 99 and 98")),
        Labelled(words("Designs"), words("2 + 2"), words("crossover, parallel")),
        Labelled(words("Daily dose"), words("4.5–6 mg"), words("against placebo")),
        Labelled(words("Longest"), words("12 months"), words("INNOVA")),
    ),
    "figures",
)
PICTURES = Pictures(
    IconArray(
        "icons-pain",
        words("The trial that most favours LDN"),
        cited("Younger 2013", mark(30, 1)),
        words("28 people, 12 weeks"),
        cited("Women who had less pain.", mark(31, 1)),
        Share(32, words("with LDN"), "32 of 100 figures are solid, with LDN", "drug"),
        Share(10, words("with placebo"), "10 of 100 figures are solid, with placebo", "comparator"),
        words("felt better"),
        words("did not"),
    ),
    (
        BarGroup(
            words("One larger trial"),
            cited("People whose pain fell.", mark(32, 3)),
            (
                Bars(
                    cited("FINAL", mark(33, 3)),
                    words("99 people, 12 weeks"),
                    Share(41, words("LDN"), "41 of 100, with LDN", "drug"),
                    Share(100, words("Placebo"), "100 of 100, with placebo", "comparator"),
                ),
            ),
        ),
    ),
    cited("Chance could explain the gap in FINAL. A fourth trial measured this in another way.", mark(34, 2)),
)
OUTCOME = Outcome(
    "pain",
    words("Pain"),
    Certainty.LOW,
    words("LDN may result in little to no difference in pain."),
    cited("Four trials with 286 people have tested it against a placebo.", mark(4, 1, 2, 3, 4)),
    (
        Flow(
            (
                *cited("28 women took LDN for 12 weeks and a placebo for 4 weeks.", mark(5, 1)),
                *cited(" Two works disagree,", mark(6, 3, 4), after=" and p < 0.05 is not all."),
            )
        ),
        PICTURES,
        Details(words("Why low certainty?"), (Bullets((words("The studies disagree."),)),)),
    ),
)
OTHER_OUTCOMES = Outcomes(
    words("Other outcomes"),
    (
        Outcome("tiredness", words("Tiredness"), Certainty.LOW, words("LDN may reduce tiredness."),
                cited("Two trials, 130 people.", mark(35, 1)),
                (Details(words("Why low certainty?"), (Line(words("Few people.")),)),)),
        Outcome("sleep", words("Sleep"), Certainty.NOT_RATED, words("Nobody studied sleep.")),
    ),
    words("These ratings are our own."),
)  # fmt: skip
PLAIN_TABLE = Table(
    words("Two larger trials"),
    (Column(words("Trial")), Column(words("LDN"), numeric=True), Column(words("Placebo"), numeric=True)),
    (
        Row((Cell(cited("FINAL, 99 women", mark(7, 3))), Cell(words("41 in 100")), Cell(words("26 in 100")))),
        Row((Cell(words("INNOVA, 96 women")), Cell(words("11 in 100")), Cell(words("18 in 100")))),
    ),
    words("People whose pain fell by at least 30% after about 3 months."),
    id="responders",
)


def _evidence_row(name: str, note: str, number: int, certainty: Certainty) -> Row:
    cells = (
        Cell(cited(name, mark(10 + number, number)), note=words(note)),
        Cell(words("Randomised crossover trial")),
        Cell(words("31 women, 28 analysed")),
        Cell(words("4.5 mg a day")),
        Cell(words("Placebo")),
        Cell(words("12 weeks")),
        Cell(lines=(words("−0.34 (−0.95 to 0.27)"), words("0.49 at 6 months")), note=words("0 to 10 points")),
        Cell(certainty=certainty),
    )
    return Row(cells)


WIDE_TABLE = Table(
    words("Studies of LDN and pain"),
    tuple(
        Column(words(heading), numeric=heading == "Result")
        for heading in (
            "Study",
            "Design",
            "People",
            "Dose",
            "Compared with",
            "How long",
            "Result",
            "Certainty",
        )
    ),
    (
        _evidence_row("Younger 2013", "Abstract read", 1, Certainty.VERY_LOW),
        _evidence_row("FINAL 2024", "Full text read", 3, Certainty.NOT_RATED),
    ),
    words("† Worked out from the counts."),
    id="evidence-pain",
    role="evidence",
)
DOSE = Definitions(
    (
        Labelled(words("Dose in the trials"), cited("4.5 mg once a day, or 6 mg in FINAL", mark(8, 3))),
        Labelled(words("How long"), words("3 to 12 weeks; INNOVA went on for 12 months")),
        Labelled(words("Not known"), words("If LDN is safe in pregnancy. The trials left these people out."),
                 words("Inferred, not tested")),
    ),
    "quick-answer",
    words("Quick answer"),
)  # fmt: skip
ENTRIES = tuple(
    Entry(
        f"ref-{number}",
        number,
        f"key{number}",
        (
            StyledRun(f"{authors.split(' and ')[0]} J, Noor N, McCue R. Low-dose naltrexone for the treatment of "
                      "fibromyalgia: findings of a small, randomized, double-blind trial. "),
            StyledRun("Arthritis Rheum.", "italic"),
            StyledRun(" 2013;65(2):529-538. doi:"),
            StyledRun("10.1002/art.37734", "plain", "https://doi.org/10.1002/art.37734"),
        ),
        (BackLink("a", "cite-1"), BackLink("b", "cite-4")),
        (("DOI", "https://doi.org/10.1002/art.37734"), ("PubMed", "https://pubmed.ncbi.nlm.nih.gov/23359310/")),
        "Randomised crossover, 31 women. Access not checked",
        "../../studies/younger2013/",
        notice=Notice("retracted", "Retracted", "Taken back.", "https://doi.org/10.5555/notice") if number == 2 else None,
    )
    for number, authors in enumerate(AUTHORS, start=1)
)  # fmt: skip
PROSE = Flow(
    (
        *words("Low-dose naltrexone has been tested in small trials, as "),
        mark(20, 3, narrative=True),
        *words(" and others say. See [the ME/CFS page]("),
        Href(SPAN, "../me-cfs/?a=1&b=2#dose"),
        *words(").\n\n- one\n- two `code`\n\n> A quotation.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"),
    )
)


TERM = TermMark(
    SPAN,
    "explained-placebo",
    "placebos",
    "Placebo",
    "Dummy treatment",
    words("A *dummy*."),
    "../../glossary/#term-placebo",
)
DIRECTORY = (
    Letters((("0–9", "faq"), ("P", "dose"))),
    Glossary((
        GlossaryEntry("term-placebo", words("Placebo"), words("Dummy treatment"), cited("A dummy.", mark(21, 3)),
                      words("Also: sham")),
        GlossaryEntry("term-p-value", words("p value"), (), words("A chance.")),
    )),
    Index((Indexed("Pain", "../../outcomes/pain/", "Outcome"), Indexed("Sham", "../../glossary/", "Glossary", "Placebo"))),
    ReviewTable("Pages by due date", (
        ReviewRow("ME/CFS", "../me-cfs/", date(2027, 1, 2), date(2026, 1, 2), "Reviewed by an expert, Dr Ann Other",
                  date(2026, 3, 4), date(2026, 1, 2), PartialDate(2026, 1)),
        ReviewRow("Cancer", "../cancer/", date(2028, 1, 2), None, "", date(2026, 1, 2), date(2026, 1, 2), None),
    )),
    Findings((StudyFindings("FINAL", "../../studies/final/", "Randomised trial, 99 people", (
        Finding(cited("Pain fell alike.", mark(22, 3)), words("12 weeks"), words("Seen in an abstract only.")),
        Finding((*words("So it did on "), TERM, *words("."))),
    )),)),
)  # fmt: skip


def _forest_row(name: str, number: int, *, main: bool) -> ForestRow:
    return ForestRow(
        (*words(name), mark(49 + number, number)), words("12 weeks"), 10.0, 40.5, 70.25, "On the side of <LDN>", main,
        words("−0.34"), words("−0.95 to 0.27"),
    )  # fmt: skip


PLOT = Forest(
    "forest-pain", words("Pain"), words("Not pooled."), (words("Trial"), words("Points"), words("Figures")),
    (_forest_row("FINAL", 1, main=True), _forest_row("INNOVA", 2, main=False)),
    (ForestTick(20.0, "−1"), ForestTick(50.0, "0")), 50.0, "← favours LDN", "favours placebo →",
)  # fmt: skip
LEGEND = Legend(
    (
        LegendItem("findings-a", "a", cited("Few people.", mark(52, 1))),
        LegendItem("findings-calculated", "†", words("Our own sum.")),
    )
)


ADVICE = (
    AdviceList(words("Other medicines"), (
        Advice(words("Opioids"), (
            Said(words("Never with an opioid."), cited("It sets off withdrawal.", mark(40, 5)), (
                Labelled(words("Sources disagree"), cited("One clinic says 14 days.", mark(41, 1))),
                Labelled(words("From"), words("a label")),
            )),
        ), "opioids"),
        Advice(words("United States"), (Said(words("1984"), words("Approved.")), Said((), words("Off-label.")))),
    )),
    AdviceList((), (Advice(words("Alone"), (Said((), words("A row without a heading.")),)),)),
    Group("doses", (
        DosePlans((words("When"), words("Dose")), (
            DosePlan(words("FINAL trial"), words("From a trial"), Said((), cited("Up each week.", mark(42, 3))),
                     (DoseStep(words("From week 1"), words("1.5 mg")), DoseStep(words("From week 2"), words("3 mg")))),
            DosePlan(words("A habit"), words("Advice, not tested"), Said((), words("At night.")), tested=False),
        )),
    )),
    TrialList((
        TrialRow(words("LIFT"), cited("ME/CFS: 160 people planned", mark(43, 4)), words("LDN or a placebo."),
                 words("Recruiting when last seen."), "NCT06366724", "https://clinicaltrials.gov/study/NCT06366724"),
        TrialRow(words("Another"), words("Long COVID"), (), words("Status not known."), "XYZ-1"),
    )),
)  # fmt: skip


def _sections(view: Audience) -> tuple[Section, ...]:
    patient = view is Audience.PATIENT
    key = Section("key-figures", words("Key figures"), (FIGURES,), wide=True)
    points = Section("means-for-you", words("What this means for you"), (POINTS,))
    return (
        Section("", (), (WARNING,)),
        points if patient else key,
        Section("does-it-help", words("Does it help with pain?"), (OUTCOME, OTHER_OUTCOMES, PLAIN_TABLE)),
        Section("evidence", words("All studies"), (WIDE_TABLE,), wide=True),
        Section(
            "dose",
            words("Dose and time"),
            (
                DOSE,
                Labelled(words("Alone"), words("A label without a list")),
                Box("caution", words("Surgery planned?"), (), (Flow(words("Tell your surgical team.")),)),
                Box("note", (), words("Reviews that pooled the earlier trials disagree with each other.")),
            ),
        ),
        Section("ask", words("Ask your doctor"), (Bullets((words("Do I take an opioid?"), words("When?")), "ask"),)),
        Section("faq", words("Questions people ask"),
                tuple(Details(words(f"Question {n}?"), (Flow(words("An answer.")),)) for n in (1, 2))),
        Section("text", words("In words"), (
            PROSE, Heading(3, "small", words("A smaller *heading*"), SPAN), Line(words("Small print."), "small"),
            FigureNode(PICTURE.path, 320, 120, 'A "scored" tablet', words("A tablet of 4.5 mg.")),
            Listing((Listed("ME/CFS", "../me-cfs/", words("One chart review."), Certainty.VERY_LOW, Steps(2, "Step 2 of 4.", "Case reports")),)),
            Broken("Nothing could be made of this", "[@younger2103]"),
            *DIRECTORY, *ADVICE, PLOT, LEGEND,
        )),
        Section("notices", (), (Notices((Notice("concern", "Expression of concern", "Doubts."),)),)),
        Section("references", words("References"), (References(ENTRIES, "Checked against a list."),)),
    )  # fmt: skip


def page(view: Audience = Audience.PATIENT, **changes: Any) -> ComposedPage:
    """A condition's page with every node; `changes` replaces fields of the page."""
    prefix = "" if view is Audience.PATIENT else "professional/"
    root = "../../" if view is Audience.PATIENT else "../../../"
    fields: dict[str, Any] = {
        "subject": "page:conditions/fibromyalgia",
        "kind": "condition",
        "layout": "condition",
        "address": f"{prefix}conditions/fibromyalgia/",
        "audience": view,
        "language": "en",
        "root": root,
        "view_root": "../../",
        "head": _head(view),
        "sections": _sections(view),
        "breadcrumb": (Link("Home", "../../"), Link("Conditions", "../")),
        "navigation": tuple(
            Link(text, f"../../{href}/", text == "Conditions")
            for text, href in (("Conditions", "conditions"), ("Studies", "studies"), ("Glossary", "glossary"),
                               ("A to Z", "a-z"), ("Search", "search"))
        ),
        "tabs": (
            Tab(Audience.PATIENT, f"{root}conditions/fibromyalgia/", view is Audience.PATIENT),
            Tab(Audience.PROFESSIONAL, f"{root}professional/conditions/fibromyalgia/", view is not Audience.PATIENT),
        ),
        "contents": (Link("Does it help with pain?", "#does-it-help"), Link("References", "#references")),
        "dates": Reviewed(date(2026, 11, 22), date(2026, 11, 22), date(2027, 11, 22)),
        "authors": (Link("The editorial team", "../../people/editorial-team/"),),
        "related": (Link("ME/CFS", "../me-cfs/"),),
        "description": "What studies of low-dose naltrexone show for fibromyalgia.",
        "foot": (Labelled(words("Changes"), words("22 November 2026: first published.")),),
    }  # fmt: skip
    return ComposedPage(**{**fields, **changes})


def home(view: Audience = Audience.PATIENT) -> ComposedPage:
    """A home page with an index of conditions."""
    rows = (
        Listed("Fibromyalgia", "conditions/fibromyalgia/", words("One small trial found less pain."), Certainty.LOW,
               note="Randomised trials"),
        Listed("Cancer", "conditions/cancer/", words("Cells, mice and case reports."), Certainty.NOT_RATED,
               note="Case reports"),
    )  # fmt: skip
    return page(
        view,
        subject="page:pages/home",
        kind="page",
        layout="home",
        address="" if view is Audience.PATIENT else "professional/",
        head=Head("Low-dose naltrexone: what the studies show",
                  lead=words("Naltrexone is an old medicine for addiction."), verdict=words("Of these four conditions, we found randomised results for fibromyalgia only.")),
        sections=(
            Section("conditions", words("Four conditions"), (Listing(rows, "conditions", ("Condition", "In one sentence"), "More squares, a stronger test."),)),
            Section("", (), (WARNING,)),
        ),
        breadcrumb=(),
        contents=(),
        related=(),
        root="./" if view is Audience.PATIENT else "../",
        view_root="./",
    )  # fmt: skip
