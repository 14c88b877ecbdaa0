"""Pictures: known formats, sizes from the bytes, and no word in them on where or with what they were taken."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from ldnsite.load.pictures import avif, jpeg, png, webp
from ldnsite.load.pictures.cleaned import Cleaned, UnreadablePictureError
from ldnsite.model.media import Picture
from ldnsite.model.rules import RULES
from ldnsite.model.span import Span

if TYPE_CHECKING:
    from ldnsite.model.diagnostic import Diagnostic
    from ldnsite.model.project import SourceFile

_CLEANERS: Mapping[str, Callable[[bytes], Cleaned]] = MappingProxyType(
    {"png": png.clean, "jpg": jpeg.clean, "webp": webp.clean, "avif": avif.clean}
)

PICTURE_SUFFIXES: Mapping[str, str] = MappingProxyType(
    {"png": "png", "jpg": "jpg", "jpeg": "jpg", "webp": "webp", "avif": "avif"}
)
"""Suffix of a file, in lower case -> the format that it promises, which is the published suffix too."""


def format_of(data: bytes) -> str:
    """The format that the first bytes show; "" when it is none that we publish."""
    if data.startswith(png.SIGNATURE):
        return "png"
    if data.startswith(jpeg.SIGNATURE):
        return "jpg"
    if data[:4] == webp.SIGNATURE and data[8:12] == webp.FORM:
        return "webp"
    return "avif" if data[4:8] == b"ftyp" and data[8:12] in (avif.BRAND, b"avis", b"mif1") else ""


def read_picture(file: SourceFile) -> tuple[Picture | None, tuple[Diagnostic, ...]]:
    """The picture ready to publish; None and a finding when it is damaged or not what its name says."""
    promised = PICTURE_SUFFIXES[file.path.rpartition(".")[2].lower()]
    name = file.path.rpartition("/")[2]
    found = format_of(file.data)
    if found != promised:
        told = f"is {found}, not {promised}" if found else f"is not {promised}"
        hint = f"rename it to end in .{found}" if found else "export it as png, jpg, webp or avif"
        return None, (_finding(file, f"{name} {'is empty' if not file.data else told}", hint),)
    try:
        cleaned = _CLEANERS[found](file.data)
    except UnreadablePictureError as error:
        return None, (_finding(file, f"{name} {error.message}", error.hint),)
    if not (cleaned.width and cleaned.height):
        return None, (_finding(file, f"{name} has no size", "export it again"),)
    digest = hashlib.sha256(cleaned.data).hexdigest()
    return Picture(file.path, cleaned.data, digest, cleaned.width, cleaned.height, found), ()


def _finding(file: SourceFile, message: str, hint: str) -> Diagnostic:
    return RULES["unknown-image"].at(Span(file.path), message, hint)
