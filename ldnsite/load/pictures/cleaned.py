"""What reading a picture's bytes gives."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A picture's bytes without metadata, and its size as shown, in pixels."""

    data: bytes
    width: int
    height: int


class UnreadablePictureError(Exception):
    """The bytes are not what they should be; `message` follows the file's name, `hint` is the remedy.

    Raised inside `load.pictures` and `load.exif` alone, and made a finding in `load.media`.
    """

    def __init__(self, message: str, hint: str = "export it again") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def truncated() -> UnreadablePictureError:
    """The error for bytes that end too soon."""
    return UnreadablePictureError(
        "ends too soon: the file is damaged or not whole", "copy or export it again"
    )
