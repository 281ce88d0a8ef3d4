from __future__ import annotations

import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import threading
from contextlib import contextmanager
from pathlib import Path

import pytest
from small_sites import site_of

from sync.errors import NeedsAPerson
from sync.forms.model import Audience
from sync.publish.serve import Server, make_server, serve


@contextmanager
def serving(current):
    with make_server(current, 0) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield server.server_port
        finally:
            server.shutdown()
            thread.join()


@pytest.fixture
def published(tmp_path, once_built):
    for run in ("one", "two"):
        (tmp_path / "releases" / run).mkdir(parents=True)
    for audience, built in once_built.items():
        (tmp_path / "releases/one" / audience.word).symlink_to(built)
    (tmp_path / "releases/two/staff").mkdir()
    (tmp_path / "releases/two/staff/index.html").write_text("<h1>The new night</h1>")
    (tmp_path / "releases/two/staff/404.html").write_text("<h1>Not here</h1>")
    (tmp_path / "current").symlink_to("releases/one")
    return tmp_path


@pytest.fixture
def ask(published):
    with serving(published / "current") as port:

        def asked(path, *, method="GET", host=None, **headers):
            line = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
            try:
                line.putrequest(method, path, skip_host=True)
                line.putheader("Host", f"127.0.0.1:{port}" if host is None else host)
                for name, value in headers.items():
                    line.putheader(name.replace("_", "-"), value)
                line.endheaders()
                answer = line.getresponse()
                return answer.status, answer.read().decode(), answer.headers
            finally:
                line.close()

        yield asked


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("/", "Today"),
        ("/index.html", "Today"),
        ("/reviews/?q=insulin", "Reviews"),
        ("/residents/r-001/", "Zebedee"),
        ("/managers/", "Today"),
        ("/managers/residents/r-001/", "Zebedee"),
        ("/guides/reviews/", "Reviews"),
        ("/%72eviews/", "Reviews"),
    ],
)
def test_each_site_is_found_at_its_own_place(ask, path, title):
    status, text, headers = ask(path)
    assert status == 200
    assert f"<h1>{title}" in text
    assert headers["Content-Type"] == "text/html; charset=utf-8"


@pytest.mark.parametrize(
    "path", ["/managers", "/guides", "/reviews", "//reviews", "/guides/reviews"]
)
def test_a_folder_without_its_slash_leads_on_inside_this_computer(ask, path):
    status, _, headers = ask(path)
    assert (status, headers["Location"]) == (301, "/" + path.strip("/") + "/")


@pytest.mark.parametrize(
    "path",
    [
        "/nothing/",
        "/assets/",
        "/residents/",
        "/assets",
        "/../../../../etc/hostname",
        "/%2e%2e/%2e%2e/%2e%2e/etc/hostname",
        "/..%2f..%2f..%2fetc%2fhostname",
        "/managers/../staff/index.html",
        "/managers/%2e%2e/residents/index.html",
        "/..\\..\\etc",
        "/%00",
        "/index.html/",
        "/.hidden",
        "/" + "a" * 5000,
    ],
)
def test_what_is_not_there_and_no_folder_lists_itself(ask, path):
    status, text, _ = ask(path)
    assert status in (301, 404)
    assert "hostname" not in text
    assert "keywork.css</" not in text


@pytest.mark.parametrize(
    ("path", "home"), [("/no", "/"), ("/managers/no", "/managers/"), ("/guides/no", "/guides/")]
)
def test_a_page_that_is_not_there_is_told_by_its_own_site(ask, path, home):
    status, text, _ = ask(path)
    assert status == 404
    assert f'href="{home}">Go to Today' in text


def test_a_link_out_of_the_site_is_not_followed(published):
    (published / "key.json").write_text("secret")
    (published / "releases/two/staff/key.json").symlink_to(published / "key.json")
    (published / "releases/two/staff/all").symlink_to(published)
    (published / "current").unlink()
    (published / "current").symlink_to("releases/two")
    with serving(published / "current") as port:
        for path in ("/key.json", "/all/key.json", "/all", "/all/"):
            line = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
            line.request("GET", path)
            answer = line.getresponse()
            assert (answer.status, b"secret" in answer.read()) == (404, False)
            line.close()


@pytest.mark.parametrize(
    "host", ["evil.example", "", "127.0.0.1.evil.example", "evil.example:80", "[::1"]
)
def test_a_page_from_elsewhere_cannot_give_this_computer_its_own_name(ask, host):
    status, text, _ = ask("/residents/r-001/", host=host)
    assert status == 421
    assert "Zebedee" not in text


@pytest.mark.parametrize("host", ["localhost", "localhost:8000", "127.0.0.1"])
def test_this_computer_is_known_by_its_own_names(ask, host):
    assert ask("/", host=host)[0] == 200


@pytest.mark.parametrize("path", ["/", "/no", "/reviews", "/assets/keywork.css"])
def test_nothing_is_kept_or_told_to_others(ask, path):
    _, _, headers = ask(path)
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["X-Robots-Tag"] == "noindex, nofollow, noarchive"
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy


def test_a_browser_that_goes_away_is_no_news(published, capfd):
    with make_server(published / "current", 0) as server:
        server.handle_error(None, ("127.0.0.1", 1))
    assert capfd.readouterr() == ("", "")


def test_only_the_themes_own_scripts_may_run(ask, published, built):
    folder = built(Audience.STAFF)
    page = folder / "residents/r-001/index.html"
    before = ask("/residents/r-001/")[2]["Content-Security-Policy"]
    assert before.count("'sha256-") >= 3
    page.write_bytes(page.read_bytes().replace(b"</article>", b"<script>evil()</script></article>"))
    (published / "releases/three").mkdir()
    (published / "releases/three/staff").symlink_to(folder)
    (published / "next").symlink_to("releases/three")
    (published / "next").replace(published / "current")
    _, text, headers = ask("/residents/r-001/")
    assert "evil()" in text
    assert headers["Content-Security-Policy"] == before


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/calendars/s-01.ics", "text/calendar; charset=utf-8"),
        ("/assets/keywork.css", "text/css; charset=utf-8"),
        ("/search/search_index.json", "application/json"),
    ],
)
def test_a_file_is_sent_as_what_it_is(ask, path, kind):
    status, _, headers = ask(path)
    assert (status, headers["Content-Type"]) == (200, kind)


def test_only_the_beginning_is_sent_when_only_that_is_asked(ask):
    status, text, headers = ask("/", method="HEAD")
    assert (status, text) == (200, "")
    assert int(headers["Content-Length"]) > 1000


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "TRACE", "OPTIONS"])
def test_nothing_can_be_changed_through_it(ask, method):
    assert ask("/", method=method)[0] == 501


def test_a_new_release_shows_at_once(ask, published):
    assert "<h1>Today" in ask("/")[1]
    (published / "next").symlink_to("releases/two")
    (published / "next").replace(published / "current")
    assert "The new night" in ask("/")[1]
    assert ask("/managers/")[0] == 404


def test_a_page_is_sent_whole_however_new_the_one_that_the_browser_has(ask):
    status, text, _ = ask("/", If_Modified_Since="Fri, 01 Jan 2100 00:00:00 GMT")
    assert (status, "<h1>Today" in text) == (200, True)


@pytest.mark.parametrize("path", ["/index.html/index.html", "/reviews/index.html/", "/%ff", "/.."])
def test_a_path_that_bends_stays_in_the_site(ask, path):
    status, text, headers = ask(path)
    assert status in (301, 404)
    assert headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert status == 301 or "Go to Today" in text


def test_a_page_that_is_a_link_out_of_its_site_is_not_followed(published):
    (published / "key.json").write_text("secret")
    (published / "releases/two/staff/out").mkdir()
    (published / "releases/two/staff/out/index.html").symlink_to(published / "key.json")
    (published / "next").symlink_to("releases/two")
    (published / "next").replace(published / "current")
    with serving(published / "current") as port:
        line = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        for path in ("/out/", "/out/index.html"):
            line.request("GET", path)
            answer = line.getresponse()
            assert (answer.status, b"secret" in answer.read()) == (404, False)
        line.close()


def test_pages_one_after_another_on_one_connection_have_their_own_scripts(published):
    with serving(published / "current") as port:
        line = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        policies = []
        for path in ("/residents/r-001/", "/assets/keywork.css", "/managers", "/no"):
            line.request("GET", path)
            answer = line.getresponse()
            answer.read()
            policies.append("sha256-" in answer.headers["Content-Security-Policy"])
        line.close()
    assert policies == [True, False, False, True]


def test_an_answer_to_a_line_that_is_no_request_has_every_header_too(published):
    with (
        serving(published / "current") as port,
        socket.create_connection(("127.0.0.1", port), timeout=60) as line,
    ):
        line.sendall(b"GET / now HTTP/1.1\r\n\r\n")
        answer = line.makefile("rb").read().decode()
    assert answer.startswith("HTTP/1.1 400 ")
    assert "Cache-Control: no-store" in answer
    assert "default-src 'none'" in answer


def test_it_listens_on_this_computer_only(published):
    with make_server(published / "current", 0) as server:
        assert server.server_address[0] == "127.0.0.1"


def test_a_port_in_use_is_told_with_another_to_try(published):
    with (
        socket.create_server(("127.0.0.1", 0)) as taken,
        pytest.raises(NeedsAPerson, match="--port"),
    ):
        serve(published / "current", taken.getsockname()[1], print)


@pytest.mark.parametrize("port", [-1, 70000])
def test_a_port_that_cannot_be_is_told(published, port):
    with pytest.raises(NeedsAPerson, match="--port"):
        make_server(published / "current", port)


def test_there_is_nothing_to_show_before_the_first_night(tmp_path):
    with pytest.raises(NeedsAPerson, match="keywork sync"):
        serve(tmp_path / "current", 0, print)


def test_ctrl_c_ends_it_cleanly_and_nothing_is_said_of_who_read_what(published):
    program = (
        "import sys; from pathlib import Path; from sync.publish.serve import serve\n"
        "serve(Path(sys.argv[1]), 0, lambda address: print(address, flush=True))"
    )
    child = subprocess.Popen(
        [sys.executable, "-c", program, str(published / "current")],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
        text=True,
    )
    assert child.stdout is not None
    address = child.stdout.readline().strip()
    line = http.client.HTTPConnection(address.removeprefix("http://").strip("/"), timeout=60)
    line.request("GET", "/residents/r-001/")
    assert line.getresponse().read()
    line.close()
    child.send_signal(signal.SIGINT)
    out, err = child.communicate(timeout=60)
    assert (child.returncode, out, err) == (0, "", "")


def test_it_says_where_the_site_is_once_it_can_be_read_and_ctrl_c_gives_the_command_back(
    published, monkeypatch
):
    said, answers = [], []

    def read_then_interrupt(server):
        line = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=60)
        line.request("GET", "/residents/r-001/")
        server.handle_request()
        answers.append(line.getresponse().status)
        line.close()
        raise KeyboardInterrupt

    monkeypatch.setattr(Server, "serve_forever", read_then_interrupt)
    try:
        serve(published / "current", 0, said.append)
    except KeyboardInterrupt:
        pytest.fail("it got through")
    (address,) = said
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/", address)
    assert answers == [200]


def test_the_small_site_has_what_these_tests_ask_for():
    assert "residents/r-001.md" in {each.path for each in site_of(Audience.STAFF).pages}
