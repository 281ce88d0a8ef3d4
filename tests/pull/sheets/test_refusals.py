"""What Google refuses, and answers of a shape that nobody knows: said once, with what to do."""

from __future__ import annotations

import json

import pytest

from sync.errors import NeedsAPerson
from sync.pull.sheets.trouble import ConnectionPart
from sync.pull.sheets.words import is_busy, no_token, refused
from tests.at_google import PERSON, said_of
from tests.demo.google.refusing import REFUSALS

ROBOT = "keywork-reader@made-up-house.iam.gserviceaccount.com"
# row, fault, what it meets, part, words
REFUSED = [
    (14, "clock-wrong", "token", ConnectionPart.CLOCK, "The clock on this computer is wrong"),
    (20, "key-deleted", "token", ConnectionPart.KEY, "was deleted or replaced"),
    (20, "robot-gone", "token", ConnectionPart.KEY, f"The robot account {ROBOT} was deleted"),
    (20, "revoked", "token", ConnectionPart.KEY, "was taken back"),
    (20, "token-odd", "token", ConnectionPart.KEY, "does not take the key"),
    (20, "token-no-token", "token", ConnectionPart.KEY, "does not take the key"),
    (20, "no-scope", "layout", ConnectionPart.KEY, "does not let this key read sheets"),
    (20, "no-scope-old", "values", ConnectionPart.KEY, "does not let this key read sheets"),
    (20, "project-gone", "layout", ConnectionPart.API, "was deleted or stopped"),
    (22, "not-shared", "layout", ConnectionPart.SHARING, f"choose Share, type {ROBOT}"),
    (22, "not-shared", "values", ConnectionPart.SHARING, f"choose Share, type {ROBOT}"),
    (22, "not-found", "layout", ConnectionPart.SHARING, "Google cannot find the house book"),
    (23, "api-off", "layout", ConnectionPart.API, "Google Sheets API is not switched on"),
    (0, "excel-file", "layout", ConnectionPart.SHARING, "is an Excel file in Google Drive"),
    (0, "unknown-range", "values", ConnectionPart.BOOK, "was renamed or deleted while it was read"),
    (0, "odd-400", "layout", ConnectionPart.SHARING, "(it answered with 400)"),
    (0, "odd-403", "layout", ConnectionPart.SHARING, ""),
    (0, "odd-409", "values", ConnectionPart.SHARING, "(it answered with 409)"),
    (0, "odd-418", "layout", ConnectionPart.SHARING, "(it answered with 418)"),
    (0, "odd-error-list", "layout", ConnectionPart.SHARING, "(it answered with 400)"),
    (0, "odd-error-text", "layout", ConnectionPart.SHARING, ""),
]
SHAPES = [
    *((name, "values") for name in ("shape-values-dict", "shape-row-string", "shape-row-number")),
    *((name, "values") for name in ("shape-cell-list", "shape-cell-dict", "shape-no-ranges")),
    *((name, "values") for name in ("shape-fewer-ranges", "shape-top-list", "shape-null")),
    *((name, "layout") for name in ("shape-no-sheets", "shape-title-number", "shape-top-list")),
    ("shape-null", "layout"),
]


@pytest.mark.parametrize("case", REFUSED, ids=lambda case: f"{case[1]} on {case[2]}")
def test_a_refusal_says_what_to_do_and_is_not_asked_again(elm_there, case):
    row, name, on, part, words = case
    elm_there.fault(name, on)
    stopped = elm_there.stops()
    assert isinstance(stopped, NeedsAPerson), row
    assert stopped.exit_code == PERSON
    assert stopped.part is part
    assert words in said_of(stopped)
    again = 1 if (part is ConnectionPart.KEY and on != "token") or name == "unknown-range" else 0
    assert elm_there.kinds().count(on) == 1 + again


@pytest.mark.parametrize(("name", "on"), SHAPES)
def test_an_answer_of_a_shape_that_we_do_not_know_is_told_so(elm_there, name, on):
    """Row 19."""
    elm_there.fault(name, on)
    stopped = elm_there.stops()
    assert stopped.exit_code == PERSON
    assert "that keywork does not know" in said_of(stopped)


def test_a_token_that_is_never_taken_is_told_of_the_key(elm_there):
    """Row 21."""
    elm_there.fault("expired-401", "layout")
    stopped = elm_there.stops()
    assert stopped.part is ConnectionPart.KEY
    assert elm_there.kinds() == ["token", "layout", "token", "layout"]


@pytest.mark.parametrize("token", ["a\nb", "€", "", " ", 7, None])
def test_a_token_of_no_known_kind_is_told(elm_there, token, monkeypatch):
    real = elm_there.google._token
    monkeypatch.setattr(
        elm_there.google, "_token", lambda body: (real(body)[0], {"access_token": token})
    )
    assert "does not take the key" in str(elm_there.stops())


def test_a_token_that_never_ends_is_told(elm_there, monkeypatch):
    answer = {"access_token": "x", "expires_in": float("inf")}
    monkeypatch.setattr(elm_there.google, "_token", lambda _body: (200, answer))
    assert "does not take the key" in str(elm_there.stops())


def test_every_refusal_that_google_can_make_ends_in_a_sentence(elm_there):
    """The made-up Google knows bodies that the facts do not list; none of them may break us."""
    for made in REFUSALS.values():
        status, body = made()
        if not is_busy(status, body):
            assert str(refused(status, body, "the house book", ROBOT)).endswith(".")
        assert str(no_token(body, ROBOT)).endswith(".")


ODD = [None, 7, "text", [], {}, {"error": None}, {"error": []}, {"error": {"details": 7}}]
ODD += [{"error": {"details": [None, 7, {"reason": []}], "message": {}, "status": []}}]
ODD += [{"error": {"errors": {"reason": "x"}}}, {"error": "x", "error_description": []}]


@pytest.mark.parametrize("status", [400, 401, 402, 403, 404, 405, 410, 413, 418, 451])
@pytest.mark.parametrize("body", ODD, ids=json.dumps)
def test_a_body_of_any_shape_ends_in_a_sentence(status, body):
    assert str(refused(status, body, "the house book", ROBOT))
    assert str(no_token(body, ROBOT))
