"""What Discord says no with: HTTP status, JSON code and message
(docs.discord.com/developers/topics/opcodes-and-status-codes#json)."""

from __future__ import annotations

from typing import Any

KNOWN: dict[int, tuple[int, str]] = {
    0: (401, "401: Unauthorized"),
    10003: (404, "Unknown Channel"),
    10004: (404, "Unknown Guild"),
    10007: (404, "Unknown Member"),
    10008: (404, "Unknown Message"),
    10011: (404, "Unknown Role"),
    10013: (404, "Unknown User"),
    10014: (404, "Unknown Emoji"),
    10015: (404, "Unknown Webhook"),
    10062: (404, "Unknown interaction"),
    10063: (404, "Unknown application command"),
    10070: (404, "Unknown Guild Scheduled Event"),
    20009: (403, "Explicit content cannot be sent to the desired recipient(s)"),
    30003: (400, "Maximum number of pins reached (50)"),
    30010: (400, "Maximum number of reactions reached (20)"),
    30032: (400, "Maximum number of application commands reached (100)"),
    30038: (400, "Maximum number of uncompleted guild scheduled events reached (100)"),
    30034: (429, "Max number of daily application command creates has been reached (200)"),
    30046: (429, "Maximum number of edits to messages older than 1 hour reached. Try again later"),
    40002: (403, "You need to verify your account in order to perform this action"),
    40005: (413, "Request entity too large"),
    40060: (400, "Interaction has already been acknowledged."),
    40067: (400, "A tag is required to create a forum post in this channel"),
    50001: (403, "Missing Access"),
    50005: (403, "Cannot edit a message authored by another user"),
    50006: (400, "Cannot send an empty message"),
    50007: (403, "Cannot send messages to this user"),
    50008: (403, "Cannot send messages in a non-text channel"),
    50013: (403, "Missing Permissions"),
    50021: (403, "Cannot execute action on a system message"),
    50024: (400, "Cannot execute action on this channel type"),
    50027: (401, "Invalid Webhook Token"),
    50033: (400, "Invalid Recipient(s)"),
    50035: (400, "Invalid Form Body"),
    50083: (400, "Thread is archived"),
    50109: (400, "The request body contains invalid JSON."),
    160004: (400, "A thread has already been created for this message"),
    180000: (400, "Cannot update a finished event"),
    160005: (400, "Thread is locked"),
}


class Refused(Exception):
    """An answer that is a refusal."""

    def __init__(
        self, code: int, message: str = "", errors: dict[str, Any] | None = None, *, status: int | None = None
    ) -> None:
        self.code = code
        known_status, known_message = KNOWN.get(code, (400, ""))
        self.status = status or known_status
        self.message = message or known_message
        self.errors = errors
        super().__init__(f"{self.status} {self.code} {self.message} {errors or ''}")

    def body(self) -> dict[str, Any]:
        """The JSON of the answer."""
        errors = {} if self.errors is None else {"errors": self.errors}
        return {"message": self.message, "code": self.code, **errors}


def invalid(path: str, code: str, message: str) -> Refused:
    """50035: what is wrong, and where (`components.0.label`), in Discord's nested form."""
    errors: dict[str, Any] = {"_errors": [{"code": code, "message": message}]}
    for step in reversed(path.split(".") if path else []):
        errors = {step: errors}
    return Refused(50035, errors=errors)


def too_long(path: str, limit: int) -> Refused:
    """50035: more characters than may be."""
    return invalid(path, "BASE_TYPE_MAX_LENGTH", f"Must be {limit} or fewer in length.")


def bad_length(path: str, least: int, most: int) -> Refused:
    """50035: a length out of bounds."""
    return invalid(path, "BASE_TYPE_BAD_LENGTH", f"Must be between {least} and {most} in length.")


def missing(path: str) -> Refused:
    """50035: a field that must be there is not."""
    return invalid(path, "BASE_TYPE_REQUIRED", "This field is required")


def bad_choice(path: str, message: str = "This value is not one of those allowed.") -> Refused:
    """50035: a value that may not be there."""
    return invalid(path, "BASE_TYPE_CHOICES", message)
