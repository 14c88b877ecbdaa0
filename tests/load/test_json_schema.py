"""The JSON Schema that editors' plug-ins read says what the loader says."""

from __future__ import annotations

import json
import subprocess
import sys

from ldnsite.load.json_schema import DIALECT, json_schema
from ldnsite.model.page import PAGE_KINDS
from tests.sites import ROOT


def test_every_kind_of_file_has_its_schema() -> None:
    schema = json_schema()
    assert schema["$schema"] == DIALECT
    files = schema["x-files"]
    assert {f"content/{folder}/**" for folder in PAGE_KINDS} <= files.keys()
    assert {"content/site.yaml", "content/drug.yaml", "content/studies/*.yaml"} <= files.keys()
    for ref in files.values():
        assert ref.removeprefix("#/$defs/") in schema["$defs"]


def test_unknown_fields_are_refused_everywhere() -> None:
    for name, definition in json_schema()["$defs"].items():
        if definition.get("type") == "object":
            assert definition["additionalProperties"] is False, name


def test_no_reference_leads_nowhere() -> None:
    schema = json_schema()

    def references(node: object) -> set[str]:
        if isinstance(node, dict):
            own = {node["$ref"]} if isinstance(node.get("$ref"), str) else set()
            return own.union(*(references(value) for value in node.values()))
        return set().union(*(references(value) for value in node)) if isinstance(node, list) else set()

    found = references(schema)
    assert found
    assert all(ref.removeprefix("#/$defs/") in schema["$defs"] for ref in found)


def test_a_study_and_a_page_read_as_the_loader_reads_them() -> None:
    definitions = json_schema()["$defs"]
    assert set(definitions["Study"]["required"]) == {"id", "title", "reports", "design", "read"}
    assert "professional" in json.dumps(definitions["Condition"]["properties"]["summary"])
    assert definitions["Condition"]["properties"]["published"] == {
        "type": "string",
        "format": "date",
        "title": "Published",
    }


def test_the_bytes_are_the_same_in_every_run() -> None:
    program = (
        "import json; from ldnsite.load.json_schema import json_schema; print(json.dumps(json_schema()))"
    )
    told = {
        subprocess.run([sys.executable, "-c", program], cwd=ROOT, env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
                       capture_output=True, check=True).stdout
        for seed in ("0", "1")
    }  # fmt: skip
    assert len(told) == 1
