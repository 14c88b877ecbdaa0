"""LaTeX as it stands in BibTeX fields, read as text in styles. Knows nothing of BibTeX, and typesets nothing."""

from __future__ import annotations

from ldnsite.load.latex.decoder import Decoded, LatexFinding, decode, plain, strip_tex

__all__ = ["Decoded", "LatexFinding", "decode", "plain", "strip_tex"]
