"""What the made-up Google sends in place of an answer: refusals, pages and nothing at all.

The numbers of projects and the addresses in them are made up.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sync.demo.google.refusals import (
    TIMEFRAME,
    Answer,
    error,
    excel_file,
    info,
    no_range,
    not_found,
    not_shared,
    token_error,
    wrong_token,
)
from sync.demo.google.replies import Reply, as_json, page

PROJECT = "123456789012"
CONSOLE = "https://console.developers.google.com"
SWITCH_ON = f"{CONSOLE}/apis/api/sheets.googleapis.com/overview?project={PROJECT}"
PORTAL = "/portal"  # the path of the page on which a network asks to log in
MACHINE = (
    "We're sorry... but your computer or network may be sending automated queries. To protect our "
    "users, we can't process your request right now."
)
GONE = "That’s an error. The service you requested is not available at this time."
BETWEEN = "That’s an error. The server encountered a temporary error. Try again in 30 seconds."
NARROW = "Request had insufficient authentication scopes."
OLD_SCOPE = {
    "message": "Insufficient Permission",
    "domain": "global",
    "reason": "insufficientPermissions",
}


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


def portal() -> Reply:
    """Return the page on which a network asks to log in."""
    return page(200, "Guest network", "Welcome. Log in to go on to the internet.")


PAGES: Mapping[str, Reply] = {
    "busy-html-429": page(429, "Sorry...", MACHINE),
    "bad-gateway-502": page(502, "Error 502 (Server Error)!!1", BETWEEN),
    "unavailable-html-503": page(503, "Error 503 (Service Unavailable)!!1", GONE),
    "token-html-503": page(503, "Error 503 (Service Unavailable)!!1", GONE),
    "empty-200": Reply(200, b""),
    "portal-200": portal(),
    "portal-302": page(302, "Found", "The page has moved.", Location=PORTAL),
}


def stand_in(name: str) -> Reply | None:
    """Return what the fault of that name sends in place of an answer, None if it sends nothing."""
    if name in REFUSALS:
        return as_json(*REFUSALS[name](), pretty=True)
    return PAGES.get(name)
