"""One page of each kind in each view, found in what was built: the longest one of its layout."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_CLASS = re.compile(rb'<html lang="[\w-]+" class="(view-\w+ layout-[\w-]+)"')


def page_kinds(site: Path) -> dict[str, str]:
    """View and layout -> the address of the largest page of that kind; a folder's `index.html` goes without saying."""
    largest: dict[str, tuple[int, str]] = {}
    for path in sorted(site.rglob("*.html")):
        data = path.read_bytes()
        found = _CLASS.search(data)
        if found is None:  # a page that leads on to another
            continue
        name = path.relative_to(site).as_posix()
        address = name.removesuffix("index.html") if name.endswith("index.html") else name
        kind = found[1].decode()
        largest[kind] = max(largest.get(kind, (0, "")), (len(data), address))
    return {kind: address for kind, (_, address) in sorted(largest.items())}
