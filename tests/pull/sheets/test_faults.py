"""Each way in which Google or the way there can fail: what is said, and what stays as it was.

The numbers are those of the table of faults in the reliability notes (rows 14 to 23).
"""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from sync.demo.google.refusals import REFUSALS
from sync.errors import NeedsAPerson, OutsideTrouble
from sync.pull.sheets.trouble import Part
from sync.pull.sheets.words import is_busy, no_token, refused
from tests.at_google import KEYS, QUICK, AtGoogle

PERSON, TOMORROW = 2, 3
ROBOT = "keywork-reader@made-up-house.iam.gserviceaccount.com"
# For faults that take as long as they may: whatever comes first, the end is the same.
HASTY = replace(QUICK, waits=(0.01,), connect=1, read=0.3, deadline=1)

# row, fault, what it meets, part, words
REFUSED = [
    (14, "clock-wrong", "token", Part.CLOCK, "The clock on this computer is wrong"),
    (20, "key-deleted", "token", Part.KEY, "was deleted or replaced"),
    (20, "robot-gone", "token", Part.KEY, f"The robot account {ROBOT} was deleted"),
    (20, "revoked", "token", Part.KEY, "was taken back"),
    (20, "token-odd", "token", Part.KEY, "does not take the key"),
    (20, "token-no-token", "token", Part.KEY, "does not take the key"),
    (20, "no-scope", "layout", Part.KEY, "does not let this key read sheets"),
    (20, "no-scope-old", "values", Part.KEY, "does not let this key read sheets"),
    (20, "project-gone", "layout", Part.API, "was deleted or stopped"),
    (22, "not-shared", "layout", Part.SHARING, f"choose Share, type {ROBOT}"),
    (22, "not-shared", "values", Part.SHARING, f"choose Share, type {ROBOT}"),
    (22, "not-found", "layout", Part.SHARING, "Google cannot find the house book"),
    (23, "api-off", "layout", Part.API, "Google Sheets API is not switched on"),
    (0, "excel-file", "layout", Part.SHARING, "is an Excel file in Google Drive"),
    (0, "unknown-range", "values", Part.BOOK, "was renamed or deleted while it was read"),
    (0, "odd-400", "layout", Part.SHARING, "(it answered with 400)"),
    (0, "odd-403", "layout", Part.SHARING, ""),
    (0, "odd-409", "values", Part.SHARING, "(it answered with 409)"),
    (0, "odd-418", "layout", Part.SHARING, "(it answered with 418)"),
    (0, "odd-error-list", "layout", Part.SHARING, "(it answered with 400)"),
    (0, "odd-error-text", "layout", Part.SHARING, ""),
]
SHAPES = [
    *((name, "values") for name in ("shape-values-dict", "shape-row-string", "shape-row-number")),
    *((name, "values") for name in ("shape-cell-list", "shape-cell-dict", "shape-no-ranges")),
    *((name, "values") for name in ("shape-fewer-ranges", "shape-top-list", "shape-null")),
    *((name, "layout") for name in ("shape-no-sheets", "shape-title-number", "shape-top-list")),
    ("shape-null", "layout"),
]
BUSY = [
    (15, "busy-429", "asked too often"),
    (15, "busy-html-429", "asked too often"),
    (15, "busy-403", "trouble of its own"),
    (16, "error-500", "it answered with 500"),
    (16, "bad-gateway-502", "it answered with 502"),
    (16, "unavailable-503", "it answered with 503"),
    (16, "unavailable-html-503", "it answered with 503"),
    (16, "slow-504", "it answered with 504"),
    (16, "reset", "Nothing answers"),
    (16, "closed", "Nothing answers"),
    (18, "half-body", "broke off before their end"),
    (18, "half-chunks", "broke off before their end"),
    (18, "empty-200", ""),
    (18, "portal-200", "Something else answered in place of Google"),
    (18, "portal-302", "Something else answered in place of Google"),
]
NEVER = ["hang", "hang-body", "drip", "drip-headers"]


def said_of(stopped: Exception) -> str:
    """Return all that is said, which gives nothing of the house away."""
    said = "\n".join([str(stopped), repr(stopped), *getattr(stopped, "__notes__", ())])
    for secret in (*KEYS.values(), "Ada", "PRIVATE", "ya29", "http", "Traceback"):
        assert secret not in said, secret
    assert stopped.__cause__ is None
    return said


@pytest.mark.parametrize("case", REFUSED, ids=lambda case: f"{case[1]} on {case[2]}")
def test_a_refusal_says_what_to_do_and_is_not_asked_again(elm_there, case):
    row, name, on, part, words = case
    elm_there.fault(name, on)
    stopped = elm_there.stops()
    assert isinstance(stopped, NeedsAPerson), row
    assert stopped.exit_code == PERSON
    assert stopped.part is part
    assert words in said_of(stopped)
    again = 1 if (part is Part.KEY and on != "token") or name == "unknown-range" else 0
    assert elm_there.kinds().count(on) == 1 + again


@pytest.mark.parametrize(("name", "on"), SHAPES)
def test_an_answer_of_a_shape_that_we_do_not_know_is_told_so(elm_there, name, on):
    """Row 19."""
    elm_there.fault(name, on)
    stopped = elm_there.stops()
    assert stopped.exit_code == PERSON
    assert "that keywork does not know" in said_of(stopped)


@pytest.mark.parametrize("on", ["token", "layout", "values"])
@pytest.mark.parametrize(("row", "name", "words"), BUSY)
def test_trouble_that_stays_is_tried_again_tomorrow(elm_there, row, name, words, on):
    elm_there.fault(name, on)
    stopped = elm_there.stops()
    assert isinstance(stopped, OutsideTrouble), row
    assert stopped.exit_code == TOMORROW
    assert words in said_of(stopped)
    assert "Nothing was published. It is tried again on the next night." in stopped.__notes__[0]
    assert elm_there.kinds().count(on) == 6


@pytest.mark.parametrize("on", ["token", "layout", "values"])
@pytest.mark.parametrize("name", [name for _, name, _ in BUSY] + ["cut-json", "expired-401"])
def test_trouble_that_passes_is_outlived(elm_there, name, on):
    if name == "expired-401" and on == "token":
        pytest.skip("a token that was never given cannot run out")
    elm_there.fault(name, on, times=1 if name == "expired-401" else 3)
    assert elm_there.run("status", exit_code=2)
    held = elm_there.look()
    assert len(held.tables) == 24  # one a form


@pytest.mark.parametrize("on", ["layout", "values"])
def test_a_token_that_runs_out_on_the_way_is_asked_for_once_more(elm_there, on):
    """Row 21."""
    elm_there.fault("expired-401", on, times=1)
    elm_there.look()
    assert elm_there.kinds().count("token") == 2


def test_a_token_that_is_never_taken_is_told_of_the_key(elm_there):
    """Row 21."""
    elm_there.fault("expired-401", "layout")
    stopped = elm_there.stops()
    assert stopped.part is Part.KEY
    assert elm_there.kinds() == ["token", "layout", "token", "layout"]


@pytest.mark.parametrize("on", ["token", "layout", "values"])
@pytest.mark.parametrize("name", NEVER)
def test_whoever_never_ends_is_left_at_the_deadline(elm_there, name, on):
    """Row 17."""
    elm_there.fault(name, on)
    stopped = elm_there.stops(HASTY)
    assert stopped.exit_code == TOMORROW
    assert said_of(stopped)


@pytest.mark.parametrize("name", ["endless", "gzip-bomb"])
def test_an_answer_without_end_fills_no_memory(elm_there, name, monkeypatch):
    """Threat S20."""
    monkeypatch.setattr("sync.pull.sheets.wire.LARGEST", 5_000_000)
    elm_there.fault(name, "values")
    stopped = elm_there.stops()
    assert "far more than a book can hold" in said_of(stopped)
    assert stopped.exit_code == PERSON


def test_a_wait_that_google_asks_for_is_kept(elm_there):
    """Row 15."""
    rested = []
    patience = replace(QUICK, rest=lambda _, seconds: rested.append(seconds))
    elm_there.fault("busy-429", "values", times=2, wait="1")
    elm_there.look(patience)
    assert rested == [1, 1]


@pytest.mark.parametrize("wait", ["-1", "soon", "", "١", "1e9", "Thu, 99 Foo"])
def test_a_wait_that_cannot_be_read_is_as_long_as_ours(elm_there, wait):
    rested = []
    patience = replace(QUICK, rest=lambda _, seconds: rested.append(seconds))
    if wait.isascii():
        elm_there.fault("busy-429", "values", times=1, wait=wait)
    elm_there.look(patience)
    assert rested in ([0.01], [])


def test_a_wait_until_a_moment_is_counted_from_googles_clock(elm_there):
    rested = []
    patience = replace(QUICK, deadline=1e9, rest=lambda _, seconds: rested.append(seconds))
    elm_there.fault("busy-429", "values", times=1, wait="Fri, 01 Jan 2038 00:00:00 GMT")
    elm_there.look(patience)
    assert rested[0] > 86_400


def test_a_wait_of_an_hour_is_for_tomorrow(elm_there):
    elm_there.fault("busy-429", "values", wait="3600")
    assert elm_there.stops().exit_code == TOMORROW
    assert elm_there.kinds().count("values") == 1


def test_whoever_sends_us_on_never_gets_the_token(elm_there):
    elm_there.fault("portal-302", "layout", times=1)
    elm_there.look()
    assert not [each for each in elm_there.google.asked if each.kind == "other"]


def test_no_network_is_said_so(elm_there):
    elm_there.google.close()
    stopped = elm_there.stops()
    assert stopped.exit_code == TOMORROW
    assert "Nothing answers at the “endpoint”" in str(stopped)


def test_where_nobody_listens_on_this_computer_nobody_is_waited_for(elm_there):
    elm_there.google.close()
    rested = []
    elm_there.stops(replace(QUICK, rest=lambda _, seconds: rested.append(seconds)))
    assert rested == []


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


def test_yesterdays_site_stays_with_its_date(elm_there):
    elm_there.night()
    elm_there.fault("unavailable-503", "values")
    said = elm_there.stops().__notes__[0]
    assert said == (
        "Nothing was published. It is tried again on the next night. "
        "The site still shows Tuesday 30 June."
    )


def test_the_command_ends_with_its_sentence_and_its_number(elm_there):
    elm_there.fault("not-shared", "layout", book=KEYS["restricted"])
    said = elm_there.run("sync", "--today", "2026-06-30", exit_code=2)
    assert said.startswith("keywork: The restricted book is not shared with keywork.")
    assert "Nothing was published." in said


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


def test_nothing_is_learnt_twice(elm_there: AtGoogle):
    """A run keeps no token: the next one asks for its own."""
    elm_there.look()
    elm_there.look()
    assert elm_there.kinds().count("token") == 2
