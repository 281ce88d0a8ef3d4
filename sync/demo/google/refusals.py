"""What Google says where it refuses: bodies as they were recorded or are written in its pages.

The numbers of projects and the addresses in them are made up.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
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
PROJECT = "123456789012"
CONSOLE = "https://console.developers.google.com"
SWITCH_ON = f"{CONSOLE}/apis/api/sheets.googleapis.com/overview?project={PROJECT}"
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


def api_off() -> Answer:
    """Say that the Sheets API is not switched on in the project."""
    return error(
        403,
        f"Google Sheets API has not been used in project {PROJECT} before or it is disabled. "
        f"Enable it by visiting {SWITCH_ON} then retry. If you enabled this API recently, wait a "
        "few minutes for the action to propagate to our systems and retry.",
        info(
            "SERVICE_DISABLED",
            serviceTitle="Google Sheets API",
            activationUrl=SWITCH_ON,
            containerInfo=PROJECT,
            consumer=f"projects/{PROJECT}",
        ),
        {
            "@type": "type.googleapis.com/google.rpc.LocalizedMessage",
            "locale": "en-US",
            "message": "Google Sheets API is switched off in the project.",
        },
        {
            "@type": "type.googleapis.com/google.rpc.Help",
            "links": [{"description": "Google developers console API activation", "url": CONSOLE}],
        },
    )


def busy() -> Answer:
    """Say that there were too many questions in this minute."""
    return error(
        429,
        "Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute per "
        f"user' of service 'sheets.googleapis.com' for consumer 'project_number:{PROJECT}'.",
        info(
            "RATE_LIMIT_EXCEEDED",
            consumer=f"projects/{PROJECT}",
            quota_metric="sheets.googleapis.com/read_requests",
            quota_limit="ReadRequestsPerMinutePerUser",
            quota_limit_value="60",
            quota_unit="1/min/{project}/{user}",
            quota_location="global",
        ),
        {
            "@type": "type.googleapis.com/google.rpc.Help",
            "links": [
                {
                    "description": "Request a higher quota limit.",
                    "url": "https://cloud.google.com/docs/quota#requesting_higher_quota",
                }
            ],
        },
    )


def old_style(code: int, reason: str, message: str) -> Answer:
    """Return an error as Google's older services send it."""
    entry = {"message": message, "domain": "usageLimits", "reason": reason}
    return code, {"error": {"errors": [entry], "code": code, "message": message}}


NARROW = "Request had insufficient authentication scopes."
OLD_SCOPE = {
    "message": "Insufficient Permission",
    "domain": "global",
    "reason": "insufficientPermissions",
}
TIMEFRAME = (
    "Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe. "
    "Check your iat and exp values in the JWT claim."
)
REFUSALS: Mapping[str, Callable[[], Answer]] = {  # by the name of the fault that asks for it
    "busy-429": busy,
    "busy-403": lambda: old_style(403, "rateLimitExceeded", "Rate Limit Exceeded"),
    "error-500": lambda: error(500, "Internal error encountered."),
    "unavailable-503": lambda: error(503, "The service is currently unavailable."),
    "slow-504": lambda: error(504, "Deadline expired before operation could complete."),
    "not-shared": not_shared,
    "not-found": not_found,
    "excel-file": excel_file,
    "api-off": api_off,
    "no-scope": lambda: error(403, NARROW, info("ACCESS_TOKEN_SCOPE_INSUFFICIENT")),
    "no-scope-old": lambda: error(403, NARROW, errors=[OLD_SCOPE]),
    "unknown-range": lambda: no_range("NOPE!A5:F15"),
    "project-gone": lambda: error(
        403,
        f"Project '{PROJECT}' not found or deleted.",
        info("CONSUMER_INVALID", consumer=f"projects/{PROJECT}"),
    ),
    "expired-401": wrong_token,
    "odd-400": lambda: error(400, "Precondition check failed.", status="FAILED_PRECONDITION"),
    "odd-403": lambda: error(403, "Something new.", info("A_REASON_NOBODY_KNOWS")),
    "odd-409": lambda: error(409, "The operation was aborted."),
    "odd-418": lambda: (418, {"teapot": {"short": True, "error": None}}),
    "odd-error-list": lambda: (400, {"error": [{"code": 400, "message": "In a list."}, None, 7]}),
    "odd-error-text": lambda: (403, {"error": "forbidden", "error_description": None}),
    "clock-wrong": lambda: token_error("invalid_grant", TIMEFRAME),
    "key-deleted": lambda: token_error("invalid_grant", "Invalid JWT Signature."),
    "robot-gone": lambda: token_error("invalid_grant", "Invalid grant: account not found"),
    "revoked": lambda: token_error("invalid_grant", "Token has been expired or revoked."),
    "token-no-token": lambda: (200, {}),
    "token-odd": lambda: (400, {"error": {"code": [400], "why": None}}),
}
