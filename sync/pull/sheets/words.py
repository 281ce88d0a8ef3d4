"""What Google refuses, and what to do about it, in plain words.

Told apart by ``error.details[].reason``, then ``status``, then the message (google.md, section 6).
Nothing that Google wrote is repeated: it may hold the address of a book or what stands in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sync.pull.sheets.trouble import ConnectionPart, Refused, wrong_clock

BUSY = frozenset({408, 425, 429, *range(500, 600)})
PASSING = frozenset({"internal_failure", "server_error", "temporarily_unavailable"})
TOO_OFTEN = frozenset({"RATE_LIMIT_EXCEEDED", "rateLimitExceeded", "userRateLimitExceeded"})


def refused(status: int, body: object, book: str, robot: str) -> Refused:
    """Say why Google does not hand over a book, and what to do."""
    error = _error(body)
    reasons = frozenset(_reasons(error))
    message = error.get("message")
    said = message if isinstance(message, str) else ""
    if status == 401:
        return _key("Google no longer takes the key of the robot account.")
    if status == 403:
        return _forbidden(reasons, said, book, robot)
    if status == 404:
        return Refused(
            ConnectionPart.SHARING,
            f"Google cannot find {book}. Its address in keywork.toml may be wrong, or it was "
            "deleted. Open the book in the browser and copy its address into keywork.toml.",
        )
    if error.get("status") == "FAILED_PRECONDITION" and "not supported for this document" in said:
        return Refused(
            ConnectionPart.SHARING,
            f"{_at_start(book)} is an Excel file in Google Drive. Open it and choose File, Save as "
            f"Google Sheets. Share the new sheet with {robot}, copy its address into "
            "keywork.toml, and delete the old file.",
        )
    if status == 400 and ("parse range" in said or "exceeds grid limits" in said):
        return Refused(
            ConnectionPart.BOOK,
            f"A tab of {book} was renamed or deleted while it was read. Run keywork sync once "
            "more.",
            moved=True,
        )
    return Refused(
        ConnectionPart.SHARING,
        f"Google does not hand over {book} (it answered with {status}). Open it in the browser. If "
        "it opens there and keywork says this again, tell whoever looks after keywork.",
    )


def _forbidden(reasons: frozenset[str], said: str, book: str, robot: str) -> Refused:
    if (
        "SERVICE_DISABLED" in reasons
        or "accessNotConfigured" in reasons
        or "has not been used" in said
    ):
        return Refused(
            ConnectionPart.API,
            "The Google Sheets API is not switched on for your project. In the Google Cloud "
            "console choose your project, then APIs & Services, Library, Google Sheets API, "
            "Enable. Wait 5 minutes.",
        )
    if reasons & {"ACCESS_TOKEN_SCOPE_INSUFFICIENT", "insufficientPermissions"}:
        return _key("Google does not let this key read sheets.")
    if reasons & {"CONSUMER_INVALID", "CONSUMER_SUSPENDED", "BILLING_DISABLED"}:
        return Refused(
            ConnectionPart.API,
            "The Google Cloud project of the robot account was deleted or stopped. In the Google "
            "Cloud console look if the project is there. If not, make a new one with a new key.",
        )
    return Refused(
        ConnectionPart.SHARING,
        f"{_at_start(book)} is not shared with keywork. Open it, choose Share, type {robot}, "
        "choose Viewer, untick “Notify people” and press Share.",
    )


def no_token(body: object, robot: str) -> Refused:
    """Say why Google gives the robot account no token, and what to do."""
    answer = body if isinstance(body, Mapping) else {}
    said = f"{answer.get('error')}: {answer.get('error_description')}".casefold()
    if "timeframe" in said or "iat and exp" in said or "issued in the future" in said:
        return wrong_clock()
    if "signature" in said:
        return _key("The key of the robot account was deleted or replaced.")
    if "account not found" in said or "deleted_client" in said or "disabled_client" in said:
        return Refused(
            ConnectionPart.KEY,
            f"The robot account {robot} was deleted or switched off. In the Google Cloud console "
            "look under IAM & Admin, Service accounts. If it is gone, make a new one with a key.",
        )
    if "expired or revoked" in said:
        return _key("The key of the robot account was taken back.")
    return _key("Google does not take the key of the robot account.")


def _key(what: str) -> Refused:
    return Refused(
        ConnectionPart.KEY,
        f"{what} In the Google Cloud console choose IAM & Admin, Service accounts, the account, "
        "Keys, and make a new key (JSON). Put it in place of the key file that keywork.toml names.",
    )


def is_busy(status: int, body: object) -> bool:
    """Say whether to ask again is worth it."""
    if status in BUSY or _passes(body):
        return True
    return status == 403 and not TOO_OFTEN.isdisjoint(_reasons(_error(body)))


def _passes(body: object) -> bool:
    """Say whether the place that gives tokens names trouble of its own."""
    said = body.get("error") if isinstance(body, Mapping) else None
    return isinstance(said, str) and said in PASSING


def _error(body: object) -> Mapping[str, Any]:
    error = body.get("error") if isinstance(body, Mapping) else None
    return error if isinstance(error, Mapping) else {}


def _reasons(error: Mapping[str, Any]) -> Iterator[str]:
    """Name the reasons that Google gives, new style and old."""
    for key in ("details", "errors"):
        entries = error.get(key)
        for each in entries if isinstance(entries, list) else ():
            reason = each.get("reason") if isinstance(each, Mapping) else None
            if isinstance(reason, str):
                yield reason


def _at_start(book: str) -> str:
    return book[:1].upper() + book[1:]
