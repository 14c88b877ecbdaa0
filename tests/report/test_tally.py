"""When a run has failed."""

from __future__ import annotations

import pytest

from ldnsite.report.tally import Tally


@pytest.mark.parametrize(
    ("tally", "plain", "strict"),
    [
        (Tally(0, 0, 0), False, False),
        (Tally(0, 0, 9), False, False),
        (Tally(0, 1, 0), False, True),
        (Tally(1, 0, 0), True, True),
    ],
)
def test_what_fails(tally, plain, strict):
    """An error always, a warning under --strict, a note never."""
    assert (tally.fails(strict=False), tally.fails(strict=True)) == (plain, strict)
