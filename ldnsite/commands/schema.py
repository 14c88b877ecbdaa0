"""`ldnsite schema`: the JSON Schema of what editors write, for the YAML plug-in of their editor."""

from __future__ import annotations

import click


@click.command("schema")
def command() -> int:
    """Print the JSON Schema of the files that editors write."""
    import json  # noqa: PLC0415 - `--help` must not load the models

    from ldnsite.load.json_schema import json_schema  # noqa: PLC0415

    click.echo(json.dumps(json_schema(), indent=2, ensure_ascii=False))
    return 0
