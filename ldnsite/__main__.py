"""`python -m ldnsite` is `ldnsite`."""

from __future__ import annotations

import sys

from ldnsite.cli import main

if __name__ == "__main__":
    sys.exit(main())
