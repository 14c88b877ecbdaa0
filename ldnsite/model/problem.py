"""What goes wrong outside the sources: disk, port, usage. Everything that an editor wrote is a Diagnostic instead."""

from __future__ import annotations


class EnvironmentProblem(Exception):
    """The work cannot be done here; `hint` says what to do. The command ends with exit code 2."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
