"""When the preview builds again."""

from __future__ import annotations

import pytest

from ldnsite.preview.watcher import MAX_SHARE, POLL, SETTLE, TreeWatcher


class Clock:
    """A clock that the test moves."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def watcher(tmp_path, clock):
    (tmp_path / "page.md").write_text("1")
    return TreeWatcher([tmp_path], clock=clock)


def looks(watcher: TreeWatcher, clock: Clock, seconds: float) -> list[str]:
    """What the watcher tells in `seconds` of looking every `POLL`."""
    told = []
    for _ in range(round(seconds / POLL)):
        clock.now += POLL
        path, delay = watcher.examine()
        assert delay is None
        if path is not None:
            told.append(path)
    return told


def test_nothing_at_the_start(watcher, clock):
    """What was there before is no change."""
    assert looks(watcher, clock, 1) == []


def test_a_save_is_told_once_after_it_has_settled(watcher, clock, tmp_path):
    """Not at once: the editor may still be writing."""
    (tmp_path / "page.md").write_text("22")
    assert looks(watcher, clock, POLL) == []
    assert looks(watcher, clock, 1) == [str(tmp_path / "page.md")]
    assert looks(watcher, clock, 1) == []


def test_many_files_at_once_are_one_change(watcher, clock, tmp_path):
    """A checkout is one build."""
    for number in range(6):
        (tmp_path / f"{number}.md").write_text("x")
        looks(watcher, clock, POLL)
    assert len(looks(watcher, clock, 1)) == 1


def test_two_saves_in_a_row_are_both_told(watcher, clock, tmp_path):
    """The stock watcher forgot the second (python-livereload#282)."""
    for text in ("22", "333"):
        (tmp_path / "page.md").write_text(text)
        assert len(looks(watcher, clock, SETTLE + 2 * POLL)) == 1


def test_what_is_undone_before_it_settles_is_no_change(watcher, clock, tmp_path):
    """An editor's temporary file comes and goes."""
    (tmp_path / "probe.md").write_text("x")
    looks(watcher, clock, POLL)
    (tmp_path / "probe.md").unlink()
    assert looks(watcher, clock, 1) == []


def test_a_deletion_is_a_change(watcher, clock, tmp_path):
    """The page is gone."""
    (tmp_path / "page.md").unlink()
    assert looks(watcher, clock, 1) == [str(tmp_path / "page.md")]


def test_a_large_tree_is_looked_at_less_often(tmp_path):
    """Looking takes a tenth of the time at most."""
    ticks = iter(range(0, 1000, 2))
    watcher = TreeWatcher([tmp_path], clock=lambda: float(next(ticks)))
    watcher.examine()
    assert watcher.pause == pytest.approx(2 / MAX_SHARE)
