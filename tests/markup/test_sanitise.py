"""The last line of defence lets through what markup writes, and nothing else."""

from __future__ import annotations

import pytest

from ldnsite.markup.blocks import blocks_html
from ldnsite.markup.sanitise import sanitised
from ldnsite.markup.tokens import IMAGE, LINK, LINK_END, token

EVERYTHING = f"""a *b* **c** `d`  \ne {LINK}f{LINK_END}{token(0)} "g") {IMAGE}h{LINK_END}{token(1)})

3. i

- j

> k

---

| l | m |
|:--|--:|
| n | o |

T
:   p

    q

```
r
```
"""


def test_what_markup_writes_comes_through() -> None:
    """A difference would be a bug of ours."""
    html = blocks_html(EVERYTHING)
    assert sanitised(html) == html


@pytest.mark.parametrize(
    "html",
    [
        "<script>x</script>",
        "<b onclick=x>y</b>",
        '<a href="javascript:x">y</a>',
        '<p class="x">y</p>',
        "<!-- x -->",
        '<img src="https://x">',
    ],
)
def test_nothing_else_does(html: str) -> None:
    cleaned = sanitised(html)
    for word in ("script", "onclick", "class", "--", "https"):
        assert word not in cleaned
