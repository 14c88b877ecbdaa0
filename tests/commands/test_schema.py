"""The JSON Schema on standard output."""

from __future__ import annotations

import json

from ldnsite import cli
from ldnsite.load.json_schema import json_schema


def test_prints_the_schema(capsys):
    """And nothing else."""
    assert cli.main(["schema"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert printed == json.loads(json.dumps(json_schema()))
    assert {"Condition", "Study", "Drug"} <= printed["$defs"].keys()
