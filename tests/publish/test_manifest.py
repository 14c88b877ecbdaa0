"""The manifest marks a folder as ours and never names a path that leads out of it."""

from __future__ import annotations

import os

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ldnsite.model.problem import EnvironmentProblem
from ldnsite.publish.manifest import NAME, is_safe, manifest_text, read_manifest, write_manifest

DIGEST = "0123456789abcdef" * 4
PATHS = st.text(max_size=30)


def test_lines_are_sorted_digest_and_path():
    """One line a file, sorted by path, no times."""
    assert manifest_text({"b": DIGEST, "a/x": "f" * 64}) == f"{'f' * 64}  a/x\n{DIGEST}  b\n"


def test_no_manifest_is_none_and_an_empty_one_is_empty(tmp_path):
    """A folder without a manifest is not ours; one with an empty one is."""
    assert read_manifest(tmp_path) is None
    write_manifest(tmp_path, {})
    assert read_manifest(tmp_path) == {}


@given(paths=st.frozensets(st.text(max_size=30).filter(is_safe), max_size=5))
def test_reads_what_was_written(tmp_path_factory, paths):
    """Whatever may be published can be read back from the manifest."""
    folder = tmp_path_factory.mktemp("m")
    digests = dict.fromkeys(paths, DIGEST)
    write_manifest(folder, digests)
    assert read_manifest(folder) == digests


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/etc/passwd",
        "../x",
        "a/../../x",
        "a//b",
        "./a",
        "a/.",
        "a\\..\\b",
        "a\nb",
        "a\0b",
        "a/ b",
        NAME,
        "\ud800",
    ],
)
def test_unsafe_paths(path):
    """Absolute paths, ways up, doubled names for one file, control characters, and the manifest itself."""
    assert not is_safe(path)


@pytest.mark.parametrize("path", ["index.html", "a/b/c.html", ".htaccess", "a..b/c", "é.html", "_headers"])
def test_safe_paths(path):
    """Paths strictly below the folder."""
    assert is_safe(path)


@given(path=PATHS)
def test_a_safe_path_stays_inside(path):
    """However it is written, a safe path names a file below the folder, with that same name."""
    assume(is_safe(path))
    joined = os.path.normpath(os.path.join("/out", path))  # noqa: PTH118 - the arithmetic of paths
    assert joined == f"/out/{path}"


@pytest.mark.parametrize(
    "text",
    [
        f"{DIGEST}  ../../etc/passwd\n",
        f"{DIGEST}  /etc/passwd\n",
        f"{DIGEST} one-space\n",
        "<<<<<<< HEAD\n",
        f"{DIGEST.upper()}  a\n",
        "\n",
        f"{DIGEST}  a\r\n",
    ],
)
def test_a_manifest_that_is_not_ours_is_refused(tmp_path, text):
    """A list that we would not have written prunes nothing."""
    (tmp_path / NAME).write_bytes(text.encode())
    with pytest.raises(EnvironmentProblem, match="line 1"):
        read_manifest(tmp_path)


def test_a_binary_manifest_is_refused(tmp_path):
    """Wrong encoding is no crash."""
    (tmp_path / NAME).write_bytes(b"\xff\xfe\0\0\n")
    with pytest.raises(EnvironmentProblem):
        read_manifest(tmp_path)


def test_a_link_is_no_manifest(tmp_path):
    """Somebody else's file, reached by a link, does not make the folder ours."""
    (tmp_path / "elsewhere").write_text("")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / NAME).symlink_to(tmp_path / "elsewhere")
    assert read_manifest(tmp_path / "out") is None
