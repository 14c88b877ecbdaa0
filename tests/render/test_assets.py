"""Static files: names that change with the bytes, style sheets joined, addresses rewritten."""

from __future__ import annotations

import re
from types import MappingProxyType

from ldnsite.model.project import Project
from ldnsite.render.assets import Assets, read_assets
from tests.render.samples import PICTURE, source_file, theme_project


def assets_of(files: dict[str, str]) -> tuple[Assets, list[str]]:
    sources = {f"templates/static/{name}": source_file(f"templates/static/{name}", text.encode())
               for name, text in files.items()}  # fmt: skip
    assets, findings = read_assets(Project(MappingProxyType(sources)))
    return assets, [f"{finding.rule} {finding.span.path} {finding.key}" for finding in findings]


def sheet(assets: Assets, name: str = "site.css") -> str:
    return next(asset.data.decode() for asset in assets.files if asset.path == assets.paths[name])


def test_a_name_carries_the_hash_of_the_bytes_and_nothing_else():
    """Same bytes, same name; other bytes, other name: a file may be kept for ever."""
    one, _ = assets_of({"a.js": "1"})
    two, _ = assets_of({"a.js": "2"})
    assert re.fullmatch(r"static/a\.[0-9a-f]{8}\.js", one.paths["a.js"])
    assert one.paths != two.paths
    assert one == assets_of({"a.js": "1"})[0]


def test_a_sheet_points_at_the_hashed_names():
    assets, findings = assets_of({"css/s.css": 'a{b:url("../fonts/f.woff2")}c{d:url(../p.svg)}', "fonts/f.woff2": "f",
                                  "p.svg": "p"})  # fmt: skip
    text = sheet(assets, "css/s.css")
    assert f'url("../{assets.paths["fonts/f.woff2"].removeprefix("static/")}")' in text
    assert f'url("../{assets.paths["p.svg"].removeprefix("static/")}")' in text
    assert not findings


def test_imports_are_put_in_place_and_not_published_alone():
    """One request for all styles; an address in an imported sheet is seen from the importer's folder."""
    assets, findings = assets_of({
        "site.css": '/* why */\n@import "css/a.css";\n@import url(css/b.css);\nmain{}',
        "css/a.css": '@import "deep/c.css";a{x:url(../f.woff2)}',
        "css/b.css": "b{}",
        "css/deep/c.css": "c{}",
        "f.woff2": "f",
    })  # fmt: skip
    assert sheet(assets).split() == ['c{}a{x:url("' + assets.paths["f.woff2"].removeprefix("static/") + '")}',
                                     "b{}", "main{}"]  # fmt: skip
    assert sorted(assets.paths) == ["f.woff2", "site.css"]
    assert not findings


def test_a_hash_of_a_sheet_depends_on_what_it_names():
    """Or a browser would keep an old sheet with the old font's address."""
    one, _ = assets_of({"site.css": "a{b:url(f)}", "f": "1"})
    two, _ = assets_of({"site.css": "a{b:url(f)}", "f": "2"})
    assert one.paths["site.css"] != two.paths["site.css"]


def test_what_is_not_there_is_found_with_the_nearest_name():
    _, findings = assets_of({"site.css": '@import "css/tokns.css";a{b:url(font.woff)}', "css/tokens.css": ""})
    assert findings == [
        "missing-asset templates/static/site.css css/tokns.css",
        "missing-asset templates/static/site.css font.woff",
    ]


def test_a_sheet_that_imports_itself_is_found_and_ends():
    _, findings = assets_of({"a.css": '@import "b.css";', "b.css": '@import "a.css";'})
    assert set(findings) == {
        "missing-asset templates/static/b.css a.css",
        "missing-asset templates/static/a.css b.css",
    }


def test_an_empty_theme_has_no_assets():
    assert read_assets(Project()) == (Assets(), ())


def test_licences_keep_their_names():
    assets, _ = assets_of({"fonts/x-OFL.txt": "licence"})
    assert assets.paths == {"fonts/x-OFL.txt": "static/fonts/x-OFL.txt"}


def test_pictures_are_known_by_source_path():
    assets, _ = read_assets(Project(), {PICTURE.path: PICTURE.address})
    assert assets.pictures == {"content/media/tablet.png": "media/tablet.ab12cd34.png"}
    assert assets.files == ()


def test_the_theme_of_the_checkout_is_whole_and_names_no_other_host():
    """Fonts, scripts and sheet are all there; no address leads elsewhere."""
    assets, findings = read_assets(theme_project())
    assert not findings
    assert {"site.css", "overdue.js", "citations.js"} <= set(assets.paths)
    assert len([name for name in assets.paths if name.endswith("OFL.txt")]) == 2
    text = sheet(assets)
    assert "@import" not in text
    assert not re.search(r"url\([\"']?(?:https?:)?//", text)
    assert text.count("font-display: swap") == len(re.findall(r"@font-face[^}]*\.woff2", text)) == 5
    stand_ins = re.findall(r"@font-face \{ font-family: \"as [^}]*\}", text)
    assert len(stand_ins) == text.count("@font-face") - 5
    assert all("size-adjust" in face and "local(" in face and "url(" not in face for face in stand_ins)
