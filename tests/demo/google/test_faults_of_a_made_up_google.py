"""Each fault can be asked for by its name, and does on the wire what its sentence says."""

from __future__ import annotations

import gzip
import http.client
import json
import select
import zlib
from contextlib import closing
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

import pytest

from tests.demo.google.asking import BOOK, KEY, ask, credentials_here, form, raw, sign_in, target
from tests.demo.google.failing import FailingGoogle
from tests.demo.google.faults import FAULTS, ON_TOKEN, Counted, Fault, fits
from tests.demo.google.mishaps import ENDLESS, MISHAPS
from tests.demo.google.refusing import PAGES, PORTAL, REFUSALS
from tests.demo.google.shapes import SHAPES

BAD_LINES = (ConnectionError, http.client.HTTPException)


@dataclass(frozen=True)
class Tried:
    """A server with one fault, and how to meet it."""

    server: FailingGoogle
    token: str
    kind: str
    good: bytes  # what is answered without the fault

    def ask(self, **headers: str):
        """Meet the fault, over a connection of its own."""
        if self.kind == "token":
            signed = credentials_here(self.server)._make_authorization_grant_assertion()
            body = form(signed.decode())
            return ask(self.server, "/token", method="POST", body=body, **headers)
        return ask(self.server, target(self.kind), self.token, **headers)

    def line(self):
        """Meet the fault, over a bare socket."""
        return closing(raw(self.server, self.kind, self.token))


def in_json(status: int, *words: str):
    def check(tried: Tried) -> None:
        answer = tried.ask()
        assert answer.status == status
        assert answer.headers.get_content_type() == "application/json"
        json.loads(answer.body)
        for word in words:
            assert word.encode() in answer.body

    return check


def in_a_page(status: int, word: str):
    def check(tried: Tried) -> None:
        answer = tried.ask()
        assert answer.status == status
        assert answer.headers.get_content_type() == "text/html"
        assert word.encode() in answer.body

    return check


def reset(tried: Tried) -> None:
    with tried.line() as line, pytest.raises(ConnectionResetError):
        line.recv(1)


def closed(tried: Tried) -> None:
    with tried.line() as line:
        assert line.recv(1) == b""


def broken_off(tried: Tried) -> None:
    """The head is well and the body ends too early."""
    with pytest.raises(http.client.IncompleteRead) as caught:
        tried.ask()
    assert tried.good.startswith(caught.value.partial) or tried.kind == "token"
    assert caught.value.partial


def cut(tried: Tried) -> None:
    answer = tried.ask()
    assert answer.status == 200
    assert answer.headers["Content-Length"] == str(len(answer.body))
    with pytest.raises(ValueError, match="line"):
        json.loads(answer.body)


def nothing(tried: Tried) -> None:
    answer = tried.ask()
    assert (answer.status, answer.body) == (200, b"")


def sent_on(tried: Tried) -> None:
    answer = tried.ask()
    assert (answer.status, answer.headers["Location"]) == (302, PORTAL)
    page = ask(tried.server, PORTAL)
    assert (page.status, page.headers.get_content_type()) == (200, "text/html")
    assert tried.server.asked[-1].kind == "other"


def silent(line) -> bool:
    """Say whether nothing comes for a moment."""
    return not select.select([line], [], [], 0.2)[0]


def hangs(tried: Tried) -> None:
    with tried.line() as line:
        assert silent(line)


def head_and_rest(line) -> tuple[bytes, bytes]:
    """Read up to the end of the headers, and return what came with it."""
    got = b""
    while b"\r\n\r\n" not in got:
        got += line.recv(1 << 16)
    head, _, rest = got.partition(b"\r\n\r\n")
    return head, rest


def hangs_in_the_body(tried: Tried) -> None:
    with tried.line() as line:
        head, rest = head_and_rest(line)
        while not rest or not silent(line):
            rest += line.recv(1 << 16)
    length = int(head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0])
    assert 0 < len(rest) < length


def drips(tried: Tried) -> None:
    with tried.line() as line:
        head, _ = head_and_rest(line)
        assert f"Content-Length: {ENDLESS}".encode() in head
        assert [len(line.recv(1 << 16)) for _ in range(5)] == [1] * 5


def drips_headers(tried: Tried) -> None:
    with tried.line() as line:
        got = b""
        while not got.endswith(b"...."):
            got += line.recv(1)
        assert b"\r\n\r\n" not in got


def has_no_end(tried: Tried) -> None:
    with tried.line() as line:
        head, rest = head_and_rest(line)
        got = len(rest)
        while got < 5_000_000:
            more = len(line.recv(1 << 20))
            assert more
            got += more
    assert b"Transfer-Encoding: chunked" in head


def unpacks_to_a_gigabyte(tried: Tried) -> None:
    answer = tried.ask()
    assert answer.headers["Content-Encoding"] == "gzip"
    assert len(answer.body) < 3_000_000
    unpacker, size, rest = zlib.decompressobj(31), 0, answer.body
    while rest and not unpacker.eof:
        part = unpacker.decompress(rest, 1 << 24)
        assert part[:1] == part[-1:] == b" "
        size, rest = size + len(part), unpacker.unconsumed_tail
    assert unpacker.eof
    assert size == 1 << 30


def an_hour_off(tried: Tried) -> None:
    told = parsedate_to_datetime(tried.ask().headers["Date"])
    tried.server.faults.clear()
    right = parsedate_to_datetime(tried.ask().headers["Date"])
    assert 3590 < (told - right).total_seconds() < 3610


def shaped(place: str, want: object):
    """Look at a place in the answer; it is well everywhere else."""

    def check(tried: Tried) -> None:
        found = tried.ask().json
        for step in filter(None, place.split(".")):
            found = found[int(step) if step.lstrip("-").isdecimal() else step]
        assert found == want

    return check


def a_list(tried: Tried) -> None:
    found = tried.ask().json
    assert isinstance(found, list)
    if tried.kind != "token":
        assert found == [json.loads(tried.good)]


def without(name: str):
    def check(tried: Tried) -> None:
        assert tried.ask().json.keys() == json.loads(tried.good).keys() - {name}

    return check


def fewer(tried: Tried) -> None:
    good, found = json.loads(tried.good), tried.ask().json
    assert found["valueRanges"] == good["valueRanges"][:-1]


ROWS = [["Code", "Name"], ["R-001", "Ada Sample"], ["R-002", "Ben Sample"]]
CHECKS = {
    "busy-429": in_json(429, "RATE_LIMIT_EXCEEDED", "Quota exceeded"),
    "busy-html-429": in_a_page(429, "automated queries"),
    "busy-403": in_json(403, "rateLimitExceeded"),
    "error-500": in_json(500, "INTERNAL"),
    "bad-gateway-502": in_a_page(502, "502"),
    "unavailable-503": in_json(503, "UNAVAILABLE"),
    "unavailable-html-503": in_a_page(503, "503"),
    "slow-504": in_json(504, "DEADLINE_EXCEEDED"),
    "reset": reset,
    "closed": closed,
    "half-body": broken_off,
    "half-chunks": broken_off,
    "cut-json": cut,
    "empty-200": nothing,
    "portal-200": in_a_page(200, "Log in"),
    "portal-302": sent_on,
    "hang": hangs,
    "hang-body": hangs_in_the_body,
    "drip": drips,
    "drip-headers": drips_headers,
    "endless": has_no_end,
    "gzip-bomb": unpacks_to_a_gigabyte,
    "shape-top-list": a_list,
    "shape-null": shaped("", None),
    "date-off": an_hour_off,
    "not-shared": in_json(403, "PERMISSION_DENIED", "does not have permission"),
    "not-found": in_json(404, "NOT_FOUND"),
    "excel-file": in_json(400, "FAILED_PRECONDITION", "not supported for this document"),
    "api-off": in_json(403, "SERVICE_DISABLED", "has not been used"),
    "no-scope": in_json(403, "ACCESS_TOKEN_SCOPE_INSUFFICIENT"),
    "no-scope-old": in_json(403, "insufficientPermissions"),
    "project-gone": in_json(403, "CONSUMER_INVALID"),
    "expired-401": in_json(401, "UNAUTHENTICATED"),
    "odd-400": in_json(400, "FAILED_PRECONDITION"),
    "odd-403": in_json(403, "PERMISSION_DENIED"),
    "odd-409": in_json(409, "ABORTED"),
    "odd-418": in_json(418),
    "odd-error-list": in_json(400, '"error": ['),
    "odd-error-text": in_json(403, '"error": "'),
    "unknown-range": in_json(400, "Unable to parse range"),
    "shape-values-dict": shaped("valueRanges.0.values", {"0": ROWS[0], "1": ROWS[1]}),
    "shape-row-string": shaped("valueRanges.0.values", [*ROWS[:2], "a row"]),
    "shape-row-number": shaped("valueRanges.0.values", [*ROWS[:2], 7]),
    "shape-cell-list": shaped("valueRanges.0.values", [*ROWS[:2], ["R-002", ["a cell"]]]),
    "shape-cell-dict": shaped("valueRanges.0.values", [*ROWS[:2], ["R-002", {"a": "cell"}]]),
    "shape-no-ranges": without("valueRanges"),
    "shape-fewer-ranges": fewer,
    "shape-no-sheets": without("sheets"),
    "shape-title-number": shaped("sheets.0.properties.title", 7),
    "clock-wrong": in_json(400, "invalid_grant", "reasonable timeframe"),
    "key-deleted": in_json(400, "invalid_grant", "Invalid JWT Signature."),
    "robot-gone": in_json(400, "invalid_grant", "account not found"),
    "revoked": in_json(400, "invalid_grant", "expired or revoked"),
    "token-html-503": in_a_page(503, "503"),
    "token-no-token": shaped("", {}),
    "token-odd": in_json(400, '"error": {'),
}


def test_every_fault_has_a_sentence_and_is_tried():
    assert CHECKS.keys() == FAULTS.keys()
    assert [name for name, words in FAULTS.items() if not words.endswith(".")] == []


def test_every_fault_does_something():
    made = REFUSALS.keys() | PAGES.keys() | SHAPES.keys() | MISHAPS.keys() | {"date-off"}
    assert made == FAULTS.keys()


SLOW_TO_TRY = {"gzip-bomb"}  # once is enough


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        (name, kind)
        for name in FAULTS
        for kind in (["values"] if name in SLOW_TO_TRY else fits(name))
        if kind != "anonymous"
    ],
)
def test_a_fault_does_what_its_sentence_says(name, kind):
    with FailingGoogle([BOOK]) as server:
        token = sign_in(server)
        well = Tried(server, token, kind, b"").ask()
        server.faults.append(Fault(name, on=kind))
        CHECKS[name](Tried(server, token, kind, well.body))
        for other in {"token", "layout", "values"} - {kind}:
            assert Tried(server, token, other, b"").ask().status == 200
        server.faults.clear()
        again = Tried(server, token, kind, b"").ask()
        assert again.status == 200
        assert again.body == well.body or kind == "token"


@pytest.mark.parametrize("name", ["busy-html-429", "reset", "empty-200"])
def test_the_anonymous_look_meets_faults_too(name):
    with FailingGoogle([BOOK], [Fault(name, on="anonymous")]) as server:
        CHECKS[name](Tried(server, "", "anonymous", b""))


def statuses(server: FailingGoogle, *kinds: str) -> list[int]:
    token = sign_in(server)
    return [ask(server, target(kind), token).status for kind in kinds]


def test_a_fault_lasts_for_as_many_questions_as_it_is_told():
    with FailingGoogle([BOOK], [Fault("busy-429", on="values", times=2, after=1)]) as server:
        asked = ["values"] * 3 + ["layout"] + ["values"] * 2
        assert statuses(server, *asked) == [200, 429, 429, 200, 200, 200]


def test_a_fault_on_anything_meets_every_kind_that_it_can():
    with FailingGoogle([BOOK]) as server:
        token = sign_in(server)
        server.faults.append(Fault("busy-429"))
        kinds = ("layout", "values", "anonymous")
        assert [ask(server, target(kind), token).status for kind in kinds] == [429] * 3
        assert ask(server, "/token", method="POST", body="x").status == 429
        assert ask(server, PORTAL).status == 200


def test_a_fault_may_be_for_one_book_alone():
    other = type(BOOK)("other", "Other", BOOK.tabs)
    with FailingGoogle([BOOK, other], [Fault("not-shared", book="other")]) as server:
        token = sign_in(server)
        assert ask(server, target("values"), token).status == 200
        assert ask(server, target("values", "other"), token).status == 403


def test_two_faults_count_each_for_itself():
    first, second = Fault("error-500", times=1), Fault("busy-429", times=2)
    counted = Counted()
    met = [counted.met([first, second], "layout", KEY) for _ in range(3)]
    assert met == [(first, second), (second,), ()]


def test_a_fault_that_was_taken_off_starts_anew():
    fault, counted = Fault("error-500", times=1), Counted()
    assert [counted.met([fault], "layout", KEY) for _ in range(2)] == [(fault,), ()]
    assert counted.met([], "layout", KEY) == ()
    assert counted.met([fault], "layout", KEY) == (fault,)


def test_a_wrong_date_goes_with_another_fault():
    with FailingGoogle([BOOK], [Fault("date-off", on="token"), Fault("clock-wrong")]) as server:
        told = ask(server, "/token", method="POST", body="x")
        right = parsedate_to_datetime(ask(server, "/").headers["Date"])
    assert b"timeframe" in told.body
    assert (parsedate_to_datetime(told.headers["Date"]) - right).total_seconds() > 3500


@pytest.mark.parametrize("wait", ["7", "Wed, 21 Oct 2026 07:28:00 GMT"])
@pytest.mark.parametrize("name", ["busy-429", "busy-html-429", "slow-504"])
def test_a_fault_may_say_how_long_to_wait(name, wait):
    with FailingGoogle([BOOK], [Fault(name, on="layout", wait=wait)]) as server:
        assert ask(server, target("layout"), sign_in(server)).headers["Retry-After"] == wait


def test_a_half_body_packs_nothing():
    """What is broken on the way is sent plain, so that it breaks where it is said to."""
    with FailingGoogle([BOOK], [Fault("cut-json", on="values")]) as server:
        answer = ask(server, target("values"), sign_in(server), Accept_Encoding="gzip")
        assert "Content-Encoding" not in answer.headers
        with pytest.raises(gzip.BadGzipFile):
            gzip.decompress(answer.body)


@pytest.mark.parametrize(("name", "on"), [("no-such-fault", "any"), ("clock-wrong", "values"),
    ("not-shared", "token"), ("shape-no-sheets", "values"), ("reset", "other")])  # fmt: skip
def test_a_fault_that_cannot_be_is_refused(name, on):
    with pytest.raises(ValueError, match=name):
        Fault(name, on=on)


def test_token_faults_meet_questions_for_a_token():
    assert {fits(name) for name in ON_TOKEN} == {("token",)}
