"""What Google says where it refuses: bodies as they were recorded or are written in its pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Body = Mapping[str, object]
Answer = tuple[int, object]  # the status and what the body holds
STATUS = {
    400: "INVALID_ARGUMENT",
    401: "UNAUTHENTICATED",
    403: "PERMISSION_DENIED",
    404: "NOT_FOUND",
    409: "ABORTED",
    429: "RESOURCE_EXHAUSTED",
    500: "INTERNAL",
    503: "UNAVAILABLE",
    504: "DEADLINE_EXCEEDED",
}
TIMEFRAME = (
    "Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe. "
    "Check your iat and exp values in the JWT claim."
)
WANTED = (
    "Expected OAuth 2 access token, login cookie or other valid authentication credential. "
    "See https://developers.google.com/identity/sign-in/web/devconsole-project."
)


@dataclass(eq=False)
class Refusal(Exception):
    """A question that Google does not answer, and what it says instead."""

    status: int
    body: object = field(repr=False)


def error(code: int, message: str, *details: Body, status: str = "", **more: object) -> Answer:
    """Return an error as Google's newer services send it."""
    said: dict[str, object] = {"code": code, "message": message, **more}
    if named := status or STATUS.get(code):
        said["status"] = named
    if details:
        said["details"] = list(details)
    return code, {"error": said}


def info(reason: str, **metadata: str) -> Body:
    """Return the detail that names a reason."""
    return {
        "@type": "type.googleapis.com/google.rpc.ErrorInfo",
        "reason": reason,
        "domain": "googleapis.com",
        "metadata": {**metadata, "service": "sheets.googleapis.com"},
    }


def violation(place: str, words: str) -> Body:
    """Return the detail that names a part of the question that is not taken."""
    at = {"field": place, "description": words} if place else {"description": words}
    return {"@type": "type.googleapis.com/google.rpc.BadRequest", "fieldViolations": [at]}


def token_error(kind: str, words: str, status: int = 400) -> Answer:
    """Return an error as the token endpoint sends it."""
    return status, {"error": kind, "error_description": words}


def no_range(named: str) -> Answer:
    """Say that no tab has such a range."""
    return error(400, f"Unable to parse range: {named}")


def off_grid(named: str, rows: int, columns: int) -> Answer:
    """Say that a range begins where the tab has no cells."""
    return error(
        400,
        f"Range ({named}) exceeds grid limits. Max rows: {rows}, max columns: {columns}",
    )


def no_field(path: str) -> Answer:
    """Say that no part of an answer has such a name."""
    return error(
        400,
        "Request contains an invalid argument.",
        violation(
            path,
            f"Error expanding 'fields' parameter. Cannot find matching fields for path '{path}'.",
        ),
    )


def no_parameter(name: str) -> Answer:
    """Say that the question has no such parameter."""
    words = f'Invalid JSON payload received. Unknown name "{name}": Cannot bind query parameter. '
    words += f"Field '{name}' could not be found in request message."
    return error(400, words, violation("", words))


def no_token() -> Answer:
    """Say that the question came without a token."""
    missing = info("CREDENTIALS_MISSING")
    return error(401, f"Request is missing required authentication credential. {WANTED}", missing)


def wrong_token() -> Answer:
    """Say that the token is not known, or not any more."""
    return error(401, f"Request had invalid authentication credentials. {WANTED}")


def not_shared() -> Answer:
    """Say that a book is not shared with the robot account."""
    return error(403, "The caller does not have permission")


def not_found() -> Answer:
    """Say that there is no such book."""
    return error(404, "Requested entity was not found.")


def excel_file() -> Answer:
    """Say that a book is an Excel file in Drive."""
    return error(
        400, "This operation is not supported for this document", status="FAILED_PRECONDITION"
    )
