"""Staging keeps rendered bytes under their digest."""

from __future__ import annotations

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldnsite.model.composed import Used
from ldnsite.model.problem import EnvironmentProblem
from ldnsite.publish.staging import Staging


def test_keep_names_the_output_file(tmp_path):
    """What is kept is told by path, SHA-256 and what it was made from."""
    used = (Used("study", "final", "0"),)
    file = Staging(tmp_path / "s").keep("a/index.html", b"words", used)
    assert (file.path, file.digest, file.made_from) == ("a/index.html", sha256(b"words").hexdigest(), used)


@given(data=st.binary(max_size=2000))
def test_reads_what_was_kept(tmp_path_factory, data):
    """Any bytes come back as they were."""
    staging = Staging(tmp_path_factory.mktemp("s"))
    assert staging.read(staging.keep("x", data).digest) == data


def test_same_bytes_are_staged_once(tmp_path):
    """Two paths with the same bytes share one blob, which is not written twice."""
    staging = Staging(tmp_path)
    staging.keep("a", b"same")
    (blob,) = tmp_path.iterdir()
    before = blob.stat().st_ino, blob.stat().st_mtime_ns
    staging.keep("b", b"same")
    assert [(p.stat().st_ino, p.stat().st_mtime_ns) for p in tmp_path.iterdir()] == [before]


def test_a_damaged_blob_is_mended_when_kept_again(tmp_path):
    """A blob that a failing disk spoiled does not survive the next run."""
    staging = Staging(tmp_path)
    digest = staging.keep("a", b"right").digest
    (tmp_path / digest).write_bytes(b"wrong")
    assert staging.keep("a", b"right").digest == digest
    assert staging.read(digest) == b"right"


def test_a_damaged_blob_is_never_read(tmp_path):
    """Bytes that are not those of their digest are refused, and removed."""
    staging = Staging(tmp_path)
    digest = staging.keep("a", b"right").digest
    (tmp_path / digest).write_bytes(b"")
    with pytest.raises(EnvironmentProblem, match="damaged"):
        staging.read(digest)
    assert list(tmp_path.iterdir()) == []


def test_a_missing_blob_is_an_environment_problem(tmp_path):
    """`.ldnsite/` may be deleted at any time."""
    with pytest.raises(EnvironmentProblem, match="cannot read"):
        Staging(tmp_path).read("0" * 64)


def test_prune_keeps_what_is_named(tmp_path):
    """Old blobs and what crashed runs left go; named blobs stay."""
    staging = Staging(tmp_path)
    kept, old = staging.keep("a", b"new").digest, staging.keep("b", b"old").digest
    (tmp_path / ".ldnsite-tmp-1-1").write_bytes(b"half")
    staging.prune({kept})
    assert [path.name for path in tmp_path.iterdir()] == [kept]
    assert old != kept


def test_a_folder_that_cannot_be_made_is_an_environment_problem(tmp_path):
    """A file in the folder's place."""
    (tmp_path / "s").write_text("in the way")
    with pytest.raises(EnvironmentProblem, match="cannot make the folder"):
        Staging(tmp_path / "s")
