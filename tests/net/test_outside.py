"""The heartbeat, and the house's own site as strangers see it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest

from sync.net.heartbeat import beat
from sync.net.outside import shows_to_strangers
from tests.at_google import KEYS, elm_at_google
from tests.conftest import run_keywork


@contextmanager
def page(status: int, **headers: str) -> Iterator[tuple[str, list[str]]]:
    """Serve one page that always answers the same, and list what was asked for."""
    asked: list[str] = []

    class Asked(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            pass

    server = HTTPServer(("127.0.0.1", 0), Asked)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/beat", asked
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.mark.parametrize(
    ("status", "heard"), [(200, True), (204, True), (404, False), (500, False)]
)
def test_a_heartbeat_is_heard_where_it_is_answered(status, heard):
    with page(status) as (address, asked):
        assert beat(address) is heard
    assert asked == ["/beat"]


def test_a_heartbeat_follows_nobody_and_gives_no_name(monkeypatch, tmp_path):
    (tmp_path / ".netrc").write_text("machine 127.0.0.1 login bev password word\n")
    monkeypatch.setenv("NETRC", str(tmp_path / ".netrc"))
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    with page(200) as (address, asked):
        assert beat(address)
    with page(302, Location="http://elsewhere.example/") as (address, asked):
        assert not beat(address)
    assert asked == ["/beat"]


def test_a_heartbeat_that_nobody_answers_is_not_heard():
    assert not beat("http://127.0.0.1:1/")


@pytest.mark.parametrize(
    ("status", "headers", "open_"),
    [
        (200, {}, True),
        (404, {}, None),
        (503, {}, None),
        (301, {"Location": "/staff/"}, None),
        (308, {"Location": "http://127.0.0.1:1/staff/"}, None),
        (302, {"Location": "http://[::1"}, None),
        (401, {}, False),
        (403, {}, False),
        (302, {"Location": "https://login.example/"}, False),
    ],
)
def test_a_site_is_shut_where_strangers_are_refused_or_sent_to_log_in(status, headers, open_):
    with page(status, **headers) as (address, asked):
        assert shows_to_strangers(address) is open_
    assert len(asked) == 1


def test_a_heartbeat_that_never_ends_is_left(tmp_path, monkeypatch):
    monkeypatch.setattr("sync.net.heartbeat.LONGEST", 0.2)
    with elm_at_google(tmp_path / "house") as house:
        toml = house.root / "keywork.toml"
        address = f"{house.google.address}/spreadsheets/d/{KEYS['house']}/edit"
        toml.write_text(toml.read_text() + f'[tell]\nheartbeat = "{address}"\n')
        house.fault("drip-headers", "anonymous")
        assert not house.night().heard


def test_a_site_that_does_not_answer_tells_nothing():
    assert shows_to_strangers("http://127.0.0.1:1/") is None


def test_every_good_night_is_told_and_no_bad_one(tmp_path):
    with page(200) as (address, asked), elm_at_google(tmp_path / "house") as house:
        toml = house.root / "keywork.toml"
        toml.write_text(toml.read_text() + f'[tell]\nheartbeat = "{address}"\n')
        assert house.night().heard
        assert house.night().heard  # nothing new is a good night too
        assert "Heartbeat: Its address answered" in house.run("doctor", exit_code=1)
        assert len(asked) == 2
        house.fault("key-deleted")
        house.stops()
        assert len(asked) == 2


def test_a_heartbeat_that_fails_is_said_and_changes_no_end(tmp_path):
    with elm_at_google(tmp_path / "house") as house:
        toml = house.root / "keywork.toml"
        toml.write_text(toml.read_text() + '[tell]\nheartbeat = "http://127.0.0.1:1/"\n')
        said = house.run("sync", "--today", "2026-06-30", exit_code=1)
        assert "The heartbeat address did not answer" in said
        said = house.run("doctor", exit_code=1)
        assert "Heartbeat: Its address did not answer after the last good night." in said


def test_the_doctor_looks_at_the_site_without_a_login(tmp_path):
    with elm_at_google(tmp_path / "house") as house, page(200) as (address, _):
        said = run_keywork("doctor", "--project", house.root, "--site", address, exit_code=2).output
        assert "Anyone can open your site without logging in" in said
    with elm_at_google(tmp_path / "other") as house, page(401) as (address, _):
        said = run_keywork("doctor", "--project", house.root, "--site", address, exit_code=1).output
        assert "It asks people to log in." in said
