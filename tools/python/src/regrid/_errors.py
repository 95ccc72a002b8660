"""What can go wrong: one exception for each status of the C library."""

from __future__ import annotations


class Error(Exception):
    """Nothing could be read; the message says why and what to do."""


class InvalidArgument(Error, ValueError):
    """An argument makes no sense, such as pages `"3-1"`."""


class UnreadableFile(Error, OSError):
    """There is no file at the path, or it may not be read."""


class MissingFile(UnreadableFile, FileNotFoundError):
    """There is no file at the path."""


class EmptyFile(Error):
    """There are no bytes."""


class NotAPDF(Error):
    """The bytes are no PDF, or damaged beyond reading."""


class PasswordNeeded(Error):
    """The document is encrypted and no password was given."""


class WrongPassword(Error):
    """The document is encrypted and the password is another one."""


class NoSuchPage(Error, ValueError):
    """None of the chosen pages exists."""


class BadJSON(Error, ValueError):
    """The text is no JSON of a document."""


_BY_STATUS = {
    1: InvalidArgument, 2: UnreadableFile, 3: EmptyFile, 4: NotAPDF, 5: PasswordNeeded, 6: WrongPassword,
    7: NoSuchPage, 8: BadJSON,
}


def error(status: int, message: str) -> Error:
    """The exception for a status of the C library."""
    return _BY_STATUS.get(status, Error)(message)
