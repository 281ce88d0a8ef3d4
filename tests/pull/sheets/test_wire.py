"""One request over the wire: nobody leads it elsewhere, and nobody's name goes with it."""

from __future__ import annotations

from threading import Event

import pytest
import requests

from sync.pull.sheets.connection import Book, Connection
from sync.pull.sheets.key import read_key
from sync.pull.sheets.patience import Patience
from sync.pull.sheets.wire import Wire, json_of, tells_open
from tests.a_house import FORMS
from tests.at_google import KEYS, QUICK

GOOGLE = "https://sheets.googleapis.com/v4/spreadsheets/k?fields=a"


@pytest.fixture
def led_astray(monkeypatch, tmp_path):
    """Let the computer's settings lead to a proxy that is dead, and give a name and a word."""
    (tmp_path / "netrc").write_text("default login bev password word\n")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.delenv("NO_PROXY", raising=False)


def connection_to(house) -> Connection:
    key = read_key(house.root.parent / "robot-key.json", (), house.google.address)
    return Connection(key, house.google.address, QUICK)


def test_no_proxy_and_no_name_of_this_computer_goes_with_a_request(elm_there, led_astray):
    assert len(elm_there.look().tables) == len(FORMS)
    assert [each.authorised for each in elm_there.google.asked] == [False, *[True] * 4]


def test_a_look_without_a_name_has_none(elm_there, led_astray):
    there = connection_to(elm_there)
    assert there.is_open_to_anyone(Book("the house book", KEYS["house"])) is False
    (asked,) = elm_there.google.asked
    assert not asked.authorised
    there.close()


def test_a_look_without_a_name_follows_nobody(elm_there):
    elm_there.fault("portal-302", "anonymous")
    there = connection_to(elm_there)
    assert there.is_open_to_anyone(Book("the house book", KEYS["house"])) is None
    assert elm_there.kinds() == ["anonymous"]
    there.close()


def test_a_new_token_is_asked_for_without_the_old_one(elm_there):
    elm_there.fault("expired-401", "values", times=1)
    elm_there.look()
    assert [a.authorised for a in elm_there.google.asked if a.kind == "token"] == [False, False]


@pytest.mark.parametrize(
    ("status", "sent_to", "opens"),
    [
        (200, "", True),
        (204, "", True),
        (302, "https://accounts.google.com/ServiceLogin?continue=x", False),
        (307, "https://doc-0s-sheets.googleusercontent.com/export", True),
        (302, "https://accounts.google.com.evil.example/", None),
        (302, "https://login.example/", None),
        (302, "/spreadsheets/d/x/edit", None),
        (302, "http://[::1", None),
        (302, "", None),
        *((status, "", False) for status in (401, 403, 404, 410)),
        *((status, "", None) for status in (400, 418, 429, 500, 503)),
    ],
)
def test_what_strangers_are_told_says_if_a_book_is_open(status, sent_to, opens):
    assert tells_open(status, sent_to) is opens


@pytest.mark.parametrize(
    ("endpoint", "asked"),
    [
        (None, GOOGLE),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080/v4/spreadsheets/k?fields=a"),
        ("http://127.0.0.1:8080/", "http://127.0.0.1:8080/v4/spreadsheets/k?fields=a"),
        ("http://localhost:1/trial/", "http://localhost:1/trial/v4/spreadsheets/k?fields=a"),
    ],
)
def test_an_endpoint_stands_in_for_google(endpoint, asked):
    wire = Wire(endpoint, Patience(), Event())
    assert wire.near(GOOGLE) == asked
    wire.close()


def test_json_of_any_depth_is_json_or_none():
    answer = requests.Response()
    answer._content = b"[" * 200_000
    assert json_of(answer) is None
    answer._content = b'{"a": 1}'
    assert json_of(answer) == {"a": 1}
