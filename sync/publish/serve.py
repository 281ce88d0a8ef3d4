"""Show the published sites on this computer, and to nobody else."""

from __future__ import annotations

import errno
import re
from collections.abc import Callable
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from os import PathLike
from pathlib import Path
from types import MappingProxyType
from typing import Any, BinaryIO

from sync.errors import NeedsAPerson
from sync.publish.build import HOMES
from sync.publish.inline import hashes, known_scripts

HOST = "127.0.0.1"
OUR_NAME = re.compile(r"(localhost|127\.0\.0\.1)(:[0-9]+)?", re.IGNORECASE)
ROOM_OF = MappingProxyType({home.strip("/"): each.word for each, home in HOMES.items()})
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".ics": "text/calendar; charset=utf-8",
    ".woff2": "font/woff2",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
}
HEADERS = MappingProxyType(
    {
        "Cache-Control": "no-store",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "X-Robots-Tag": "noindex, nofollow, noarchive",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
    }
)
POLICY = (
    "default-src 'none'; script-src 'self'{}; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'"
)


class Server(ThreadingHTTPServer):
    """A server for this computer, which says nothing about who asks for what."""

    daemon_threads = True

    def __init__(self, current: Path, port: int) -> None:
        self.current = current
        super().__init__((HOST, port), partial(PageHandler, directory=""))

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing when a browser goes away in the middle of a page."""


def serve(current: Path, port: int, ready: Callable[[str], None]) -> None:
    """Serve the release that *current* names until somebody presses Ctrl-C."""
    if not current.is_dir():
        raise NeedsAPerson("There is no site to show yet. Run “keywork sync” first.")
    with make_server(current, port) as server:
        try:
            ready(f"http://{HOST}:{server.server_port}/")
            server.serve_forever()
        except KeyboardInterrupt:
            return


def make_server(current: Path, port: int) -> Server:
    """Return a server that listens on this computer only; port 0 is any free one."""
    try:
        return Server(current, port)
    except (OSError, OverflowError) as error:
        if isinstance(error, OSError) and error.errno == errno.EADDRINUSE:
            what = f"Something else on this computer uses port {port}"
        else:
            what = f"Port {port} cannot be used on this computer"
        raise NeedsAPerson(
            f"{what}. Name another one, such as --port {port % 9000 + 1001}."
        ) from None


class PageHandler(SimpleHTTPRequestHandler):
    """Answers with one file of the release that is current now."""

    protocol_version = "HTTP/1.1"
    server_version = "keywork"
    sys_version = ""
    timeout = 30
    extensions_map = TYPES
    server: Server
    site = Path()
    file: Path | None = None  # of *site*, that the answer is made of

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 -- the parent's name
        """Keep no record of who read which page."""

    def send_head(self) -> BytesIO | BinaryIO | None:
        """Begin an answer, where a browser asks for this computer by one of its own names."""
        if not OUR_NAME.fullmatch(self.headers.get("Host", "")):
            # A page from elsewhere may give its own name to this address and read what we say.
            self.send_error(HTTPStatus.MISDIRECTED_REQUEST)
            return None
        del self.headers["If-Modified-Since"]  # a file of another release may be as old
        return super().send_head()

    def translate_path(self, path: str) -> str:
        """Find the file or folder that is asked for; what lies outside its site is nowhere."""
        asked = super().translate_path(path)  # from no folder, with no way up, / at its end kept
        room, _, inside = asked.partition("/")
        if room not in ROOM_OF:
            room, inside = "", asked
        try:
            self.site = (self.server.current.resolve() / ROOM_OF[room]).resolve()
            page = "index.html" if asked.endswith("/") else ""
            self.file = (self.site / inside / page).resolve()
            hidden = any(part.startswith(".") for part in inside.split("/"))
            served = self.file.is_relative_to(self.site) and not hidden
        except (OSError, ValueError):  # such as a name that is far too long
            served = False
        return str(self.file) if served else ""

    def list_directory(self, path: str | PathLike[str]) -> None:  # noqa: ARG002 -- the parent's name
        """List no folder."""
        self.send_error(HTTPStatus.NOT_FOUND)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Say what is wrong; that a page is not there, with the page of its own site."""
        self.file = self.site / "404.html" if code == HTTPStatus.NOT_FOUND else None
        if self.file is None or not self.file.is_file():
            super().send_error(code, message, explain)
            return
        data = self.file.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", TYPES[".html"])
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def end_headers(self) -> None:
        """Add the headers that every answer has, and name the theme's scripts that it may run."""
        for name, value in HEADERS.items():
            self.send_header(name, value)
        self.send_header("Content-Security-Policy", POLICY.format(self._scripts()))
        super().end_headers()

    def _scripts(self) -> str:
        """Return the sums of the scripts that Material writes into each page.

        They are known again by 404.html, which holds nobody's words, so that 'unsafe-inline' is
        not needed.
        """
        missing = self.site / "404.html"
        page = self.file if self.file and self.file.suffix == ".html" else None
        if page is None or not page.is_file() or not missing.is_file():
            return ""
        known = known_scripts(missing.read_bytes())
        return "".join(f" {each}" for each in dict.fromkeys(hashes(page.read_bytes(), known)))
