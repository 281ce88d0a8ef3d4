"""The made-up Google on its port: the real gspread reads from it, and it counts every question."""

from __future__ import annotations

import gzip
import socket
from contextlib import closing
from dataclasses import replace
from http.client import HTTPConnection
from urllib.parse import urlsplit

import gspread
import pytest
import requests

from sync.demo.google import Google
from tests.demo.google.asking import BOOK, KEY, RAW, ask, raw, sign_in, target
from tests.demo.google.failing import FailingGoogle
from tests.demo.google.faults import Fault

REAL = "https://sheets.googleapis.com"


@pytest.fixture
def server():
    with Google([BOOK]) as running:
        yield running


def client(server: Google) -> gspread.Client:
    """Return the real gspread, led to this computer."""

    class Here(gspread.HTTPClient):
        def request(self, method, endpoint, *more, **named):
            return super().request(method, endpoint.replace(REAL, server.address), *more, **named)

    session = requests.Session()
    session.headers["Authorization"] = f"Bearer {sign_in(server)}"
    return gspread.Client(auth=None, session=session, http_client=Here)


def test_the_real_gspread_reads_a_book(server):
    google = client(server)
    with closing(google.http_client.session):
        book = google.open_by_key(KEY)
        assert book.title == "Lantern Street, house"
        tab = book.worksheet("Form responses 1")
        assert (tab.id, tab.row_count, tab.col_count, tab.frozen_row_count) == (77, 1000, 26, 1)
        found = book.values_batch_get(["Residents", "'Form responses 1'"], params=RAW)
    assert [each["values"] for each in found["valueRanges"]] == [
        [["Code", "Name"], ["R-001", "Ada Sample"], ["R-002", "Ben Sample"]],
        [["Timestamp", "Minutes"], [46023.5, 30], [46024.25, 45]],
    ]


@pytest.mark.parametrize(
    ("change", "raised"),
    [({"shared": False}, PermissionError), ({"key": "other"}, gspread.SpreadsheetNotFound),
     ({"excel": True}, gspread.exceptions.APIError)],
    ids=str,
)  # fmt: skip
def test_the_real_gspread_is_refused_as_by_google(server, change, raised):
    other = replace(BOOK, **change)
    server.books = {other.key: other}
    google = client(server)
    with closing(google.http_client.session), pytest.raises(raised):
        google.open_by_key(KEY)


def test_every_question_is_kept_in_order(server):
    token = sign_in(server)
    ask(server, target("values"), token, User_Agent="somebody/1")
    ask(server, target("anonymous"), method="HEAD")
    ask(server, "/nowhere?a=1")
    kinds = [(each.kind, each.method, each.authorised) for each in server.asked]
    assert kinds == [
        ("token", "POST", False),
        ("values", "GET", True),
        ("anonymous", "HEAD", False),
        ("other", "GET", False),
    ]
    values, nowhere = server.asked[1], server.asked[3]
    assert values.path == f"/v4/spreadsheets/{KEY}/values:batchGet"
    assert values.query["ranges"] == ["Residents", "'Form responses 1'"]
    assert (values.agent, values.book) == ("somebody/1", KEY)
    assert values.host == urlsplit(server.address).netloc
    assert (nowhere.path, nowhere.query) == ("/nowhere", {"a": ["1"]})


@pytest.mark.parametrize("path", ["/", "/v4/spreadsheets", f"/v4/spreadsheets/{KEY}/values/A1",
    f"/v4/spreadsheets/{KEY}:batchUpdate", "/token", "/drive/v3/files"])  # fmt: skip
def test_nothing_else_is_served(server, path):
    assert ask(server, path).status == 404
    assert ask(server, "/token/", method="POST", body="x").status == 404
    assert {each.kind for each in server.asked} == {"other"}


def test_a_colon_may_be_written_out(server):
    asked = target("values").replace("values:", "values%3A")
    assert ask(server, asked, sign_in(server)).status == 200


def test_a_stranger_is_sent_to_log_in_unless_the_book_is_open(server):
    server.books["open"] = replace(BOOK, key="open", open_to_anyone=True)
    sent_on = ask(server, target("anonymous"))
    assert sent_on.status == 302
    assert sent_on.headers["Location"].startswith("https://accounts.google.com/ServiceLogin?")
    shown = ask(server, "/spreadsheets/d/open/edit?usp=sharing")
    assert (shown.status, shown.headers.get_content_type()) == (200, "text/html")
    assert ask(server, "/spreadsheets/d/open/edit", method="HEAD").body == b""
    assert ask(server, "/spreadsheets/d/none/edit").status == 404


def test_the_same_answer_comes_packed_or_plain(server):
    token = sign_in(server)
    plain = ask(server, target("values"), token)
    packed = ask(server, target("values"), token, Accept_Encoding="gzip, deflate")
    assert packed.headers["Content-Encoding"] == "gzip"
    assert "Content-Encoding" not in plain.headers
    assert gzip.decompress(packed.body) == plain.body
    assert b"\n" not in plain.body


def test_answers_are_spread_over_lines_unless_told_otherwise(server):
    token = sign_in(server)
    spread = ask(server, f"/v4/spreadsheets/{KEY}", token)
    assert spread.body.startswith(b'{\n  "spreadsheetId"')
    assert spread.json == ask(server, target("layout"), token).json


def test_a_changed_book_is_answered_from_at_once(server):
    token = sign_in(server)
    before = ask(server, target("values"), token).json
    first, second = BOOK.tabs
    server.books[KEY] = replace(BOOK, tabs=(replace(first, rows=[["Code"], ["R-009"]]), second))
    after = ask(server, target("values"), token).json
    assert before["valueRanges"][0]["values"][1] == ["R-001", "Ada Sample"]
    assert after["valueRanges"][0]["values"] == [["Code"], ["R-009"]]


def test_the_same_answer_is_worked_out_once(server, monkeypatch):
    """So that a measurement of keywork does not measure this server."""
    token = sign_in(server)
    first = ask(server, target("values"), token)
    monkeypatch.setattr("sync.demo.google.answers.values", None)
    assert ask(server, target("values"), token).body == first.body


def test_a_book_may_change_while_it_is_read(server):
    token = sign_in(server)

    def typed(asked):
        if asked.kind == "values":
            server.books[KEY] = replace(BOOK, shared=False)

    server.on_asked = typed
    assert ask(server, target("layout"), token).status == 200
    assert ask(server, target("values"), token).status == 403


def test_one_connection_brings_many_questions(server):
    token = {"Authorization": f"Bearer {sign_in(server)}"}
    line = HTTPConnection("127.0.0.1", urlsplit(server.address).port, timeout=60)
    with closing(line):
        line.connect()
        place = line.sock.getsockname()
        for kind in ("layout", "values", "layout"):
            line.request("GET", target(kind), headers=token)
            assert line.getresponse().read()
            assert line.sock.getsockname() == place


def test_a_look_at_the_head_alone_sends_no_body(server):
    """A body would be taken for the beginning of the next answer."""
    line = socket.create_connection(("127.0.0.1", urlsplit(server.address).port), timeout=60)
    with closing(line), line.makefile("rb") as got:
        asked = f"HEAD {target('anonymous')} HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n"
        line.sendall(asked.encode("ascii"))
        head, _, body = got.read().partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 302")
    assert body == b""


def test_it_listens_to_this_computer_alone(server):
    assert urlsplit(server.address).hostname == "127.0.0.1"
    assert server._door.socket.getsockname()[0] == "127.0.0.1"


@pytest.mark.parametrize("name", ["hang", "hang-body", "drip", "drip-headers", "endless"])
def test_it_closes_at_once_whatever_hangs(name):
    with FailingGoogle([BOOK]) as server:
        token = sign_in(server)
        server.faults.append(Fault(name, on="values"))
        line = raw(server, "values", token)
        if name != "hang":
            assert line.recv(1)
    thread = server._thread
    assert not thread.is_alive()
    assert not server._door._inside
    with closing(line), pytest.raises(OSError, match="refused"):
        socket.create_connection(("127.0.0.1", urlsplit(server.address).port), timeout=60)
    assert server.close() == []


def test_a_mistake_of_its_own_is_told_at_the_end():
    def broken(asked):
        raise LookupError("made up")

    server = Google([BOOK])
    server.on_asked = broken
    with pytest.raises(LookupError, match="made up"), server, pytest.raises(ConnectionError):
        ask(server, "/")


def test_a_visitor_that_goes_early_is_no_mistake(server):
    with closing(raw(server, "layout", "none")):
        pass
    with closing(socket.create_connection(("127.0.0.1", urlsplit(server.address).port))):
        pass
    assert ask(server, "/").status == 404
