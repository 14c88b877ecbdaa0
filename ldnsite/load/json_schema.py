"""The schemas of all source files as one JSON Schema, for editors' YAML plug-ins."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from pydantic.json_schema import models_json_schema

from ldnsite.model.page import PAGE_KINDS
from ldnsite.model.safety import Drug
from ldnsite.model.site_records import GlossaryFile, OutcomesFile, PeopleFile, SiteSettings, VocabularyFile
from ldnsite.model.study import Study, Trial

if TYPE_CHECKING:
    from pydantic import BaseModel

_FILES: Mapping[str, type[BaseModel]] = MappingProxyType(
    {
        "content/site.yaml": SiteSettings,
        "content/people.yaml": PeopleFile,
        "content/glossary.yaml": GlossaryFile,
        "content/vocabulary.yaml": VocabularyFile,
        "content/outcomes.yaml": OutcomesFile,
        "content/drug.yaml": Drug,
        "content/studies/*.yaml": Study,
        "content/trials/*.yaml": Trial,
    }
)

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def json_schema() -> dict[str, Any]:
    """One document: `$defs` by model name, `anyOf` over the kinds of file, `x-files` from path pattern to kind.

    The same bytes come out in every run: keys are sorted by name within `$defs`.
    """
    files = {**{f"content/{folder}/**": model for folder, model in PAGE_KINDS.items()}, **_FILES}
    _, document = models_json_schema(
        [(model, "validation") for model in files.values()], ref_template="#/$defs/{model}"
    )
    refs = {path: f"#/$defs/{model.__name__}" for path, model in sorted(files.items())}
    return {
        "$schema": DIALECT,
        "title": "ldnsite sources",
        "anyOf": [{"$ref": ref} for ref in refs.values()],
        "x-files": refs,
        "$defs": dict(sorted(document["$defs"].items())),
    }
