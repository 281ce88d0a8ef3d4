"""Whoever tries the set-up by hand gets a key file, two books and faults to switch on."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import tomllib
from datetime import date
from pathlib import Path

from tests.demo.google.asking import ask, sign_in, target
from tests.demo.google.by_hand import demo_books, switch
from tests.demo.google.failing import FailingGoogle
from tests.demo.google.faults import Fault
from tests.houses import FORMS

ROOT = Path(__file__).parents[3]
TODAY = date(2026, 11, 21)


def test_every_tab_of_the_house_stands_in_its_book():
    books = {book.key: {tab.title for tab in book.tabs} for book in demo_books(TODAY)}
    assert books == {
        f"made-up-{name}-book": {form.tab for form in FORMS.values() if form.book == name}
        for name in ("house", "restricted")
    }


def test_what_is_typed_is_switched_on_and_off():
    with FailingGoogle(demo_books(TODAY)) as google:
        token, layout = sign_in(google), target("layout", "made-up-house-book")
        assert switch(google, "unshared") == "unshared: on"
        assert ask(google, layout, token).status == 403
        assert switch(google, "unshared") == "unshared: off"
        assert ask(google, layout, token).status == 200
        assert switch(google, "not-uk") == "not-uk: on"
        assert ask(google, layout, token).json["properties"]["locale"] == "en_US"
        assert switch(google, "api-off@layout") == "api-off@layout: on"
        assert google.faults == [Fault("api-off", on="layout")]
        assert switch(google, "api-off@layout") == "api-off@layout: off"
        assert google.faults == []
        assert "no fault called api" in switch(google, "api")
        assert "busy-429" in switch(google, "?")


def test_it_runs_until_it_is_stopped(tmp_path):
    run = [sys.executable, "-m", "tests.demo.google.by_hand", str(tmp_path), "--fault", "hang"]
    with subprocess.Popen(
        run, cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as running:
        said = tomllib.loads("".join(running.stdout.readline() for _ in range(5)))["google"]
        key = Path(said["key_file"])
        assert json.loads(key.read_text())["token_uri"] == f"{said['endpoint']}/token"
        assert key.stat().st_mode & 0o777 == 0o600
        running.stdin.write("hang\n")
        running.stdin.flush()
        assert running.stdout.readline() == "hang: off\n"
        running.send_signal(signal.SIGINT)
    assert running.returncode == 0
