"""Errors in templates as findings with the template's file and line."""

from __future__ import annotations

from traceback import walk_tb
from typing import TYPE_CHECKING

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError

from ldnsite.model.rules import RULES
from ldnsite.model.span import Span
from ldnsite.render.security import RefusedAddress

if TYPE_CHECKING:
    from ldnsite.model.diagnostic import Diagnostic

THEME = "templates/"
_ENGINE = ("jinja2.", "markupsafe.")


def template_finding(error: Exception, template: str) -> Diagnostic:
    """The finding for `error`, raised while `template` was read or filled in; raises it again when it is our bug.

    It is the template's when a template's line is the innermost frame outside Jinja's own modules.
    """
    if isinstance(error, TemplateSyntaxError):
        return _at(
            Span(error.filename or f"{THEME}{error.name}", error.lineno), error.message or "syntax error"
        )
    frame = _innermost(error)
    if isinstance(error, TemplateNotFound):
        return _at(frame or Span(f"{THEME}{template}"), f"there is no template {error.name}")
    if frame is not None and (
        isinstance(error, TemplateError | RefusedAddress) or _raised_in_template(error)
    ):
        return _at(frame, str(error) or type(error).__name__)
    raise error


def _at(span: Span, message: str) -> Diagnostic:
    return RULES["template-error"].at(
        span, message, "mend the template, or use the theme's own", key=span.path
    )


def _innermost(error: Exception) -> Span | None:
    """The last template line on the way to `error`; Jinja gives its compiled frames the template's line numbers."""
    spans = [
        Span(frame.f_code.co_filename, line)
        for frame, line in walk_tb(error.__traceback__)
        if frame.f_code.co_filename.startswith(THEME)
    ]
    return spans[-1] if spans else None


def _raised_in_template(error: Exception) -> bool:
    frames = [
        frame
        for frame, _ in walk_tb(error.__traceback__)
        if not str(frame.f_globals.get("__name__", "")).startswith(_ENGINE)
    ]
    return bool(frames) and frames[-1].f_code.co_filename.startswith(THEME)
