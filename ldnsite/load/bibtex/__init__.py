"""The reference store: BibTeX and biblatex files read into `Reference` values, with nothing lost in silence.

`scan` says where everything stands, `parse` has pybtex read the same entries, `compare` proves that both saw
the same, the other modules give the fields their meaning, `store` puts it together.
"""

from __future__ import annotations

from ldnsite.load.bibtex.store import read_store

__all__ = ["read_store"]
