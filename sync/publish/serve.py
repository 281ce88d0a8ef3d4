"""Show the published sites on this computer, and to nobody else."""

from __future__ import annotations

import errno
import mimetypes
import re
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import MappingProxyType
from typing import Any
from urllib.parse import quote, unquote

from sync.errors import NeedsAPerson
from sync.publish.build import HOMES
from sync.publish.inline import hashes, known_scripts

HOST = "127.0.0.1"
OUR_NAME = re.compile(r"(localhost|127\.0\.0\.1)(:[0-9]+)?", re.IGNORECASE)
ROOM_OF = MappingProxyType({home.strip("/"): each.word for each, home in HOMES.items()})
TYPES = MappingProxyType(
    {
        ".html": "text/html; charset=utf-8",
        ".css": "text/css; charset=utf-8",
        ".js": "text/javascript; charset=utf-8",
        ".json": "application/json",
        ".ics": "text/calendar; charset=utf-8",
        ".woff2": "font/woff2",
        ".svg": "image/svg+xml",
        ".txt": "text/plain; charset=utf-8",
    }
)
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
        super().__init__((HOST, port), Asked)

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


class Asked(BaseHTTPRequestHandler):
    """One page that a browser asks for."""

    protocol_version = "HTTP/1.1"
    server_version = "keywork"
    sys_version = ""
    timeout = 30
    server: Server

    def do_GET(self) -> None:
        """Answer with the page."""
        self._answer()

    def do_HEAD(self) -> None:
        """Answer with what the page's answer would begin with."""
        self._answer()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 -- the parent's name
        """Keep no record of who read which page."""

    def _answer(self) -> None:
        """Find what was asked for, in the release that is current now."""
        if not _is_ours(self.headers.get("Host", "")):
            # A page from elsewhere may give its own name to this address and read what we say.
            self._send(HTTPStatus.MISDIRECTED_REQUEST, "text/plain", b"Ask for localhost.\n")
            return
        room, parts, folder = _split(self.path)
        try:
            site = (self.server.current.resolve(strict=True) / room).resolve(strict=True)
            self._answer_from(site, parts, folder=folder)
        except OSError:
            self._send(HTTPStatus.NOT_FOUND, "text/plain", b"There is no such site here.\n")

    def _answer_from(self, site: Path, parts: list[str] | None, *, folder: bool) -> None:
        """Answer with a file of *site*, or the page that says there is none."""
        asked = site.joinpath(*parts).resolve() if parts is not None else None
        if asked is None or not asked.is_relative_to(site):
            found = None
        elif asked.is_dir() and not folder:
            self._send_on()
            return
        else:
            found = asked / "index.html" if folder else asked
        if found is None or not found.is_file() or not found.resolve().is_relative_to(site):
            self._send_file(HTTPStatus.NOT_FOUND, site / "404.html", site)
        else:
            self._send_file(HTTPStatus.OK, found, site)

    def _send_file(self, status: HTTPStatus, file: Path, site: Path) -> None:
        """Send one file, and name the theme's own scripts that it may run."""
        data = file.read_bytes()
        kind = TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0]
        scripts = ""
        if file.suffix == ".html":
            # Material writes a few scripts into each page. They are known again by 404.html,
            # which holds nobody's words, so 'unsafe-inline' is not needed.
            known = known_scripts((site / "404.html").read_bytes())
            scripts = "".join(f" {each}" for each in dict.fromkeys(hashes(data, known)))
        self._send(status, kind or "application/octet-stream", data, POLICY.format(scripts))

    def _send_on(self) -> None:
        """Send the browser on to the same folder with its slash."""
        path = "/" + "/".join(quote(part) for part in unquote(_path(self.path)).split("/") if part)
        self._send(HTTPStatus.MOVED_PERMANENTLY, "text/plain", b"", more={"Location": f"{path}/"})

    def _send(
        self,
        status: HTTPStatus,
        kind: str,
        data: bytes,
        policy: str = POLICY.format(""),
        more: dict[str, str] | None = None,
    ) -> None:
        """Send an answer with the headers that every answer has."""
        self.send_response(status)
        headers = {
            "Content-Type": kind,
            "Content-Length": str(len(data)),
            "Content-Security-Policy": policy,
        }
        for name, value in {**headers, **HEADERS, **(more or {})}.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)


def _is_ours(host: str) -> bool:
    """Say whether the browser asked for this computer by one of its own names."""
    return OUR_NAME.fullmatch(host) is not None


def _path(target: str) -> str:
    """Return the path of an address, without what follows a question mark."""
    return target.split("?", 1)[0].split("#", 1)[0]


def _split(target: str) -> tuple[str, list[str] | None, bool]:
    """Return whose site is asked for, the parts of the path in it, and if it is a folder's."""
    path = unquote(_path(target), errors="replace")
    parts = [part for part in path.split("/") if part]
    room = ROOM_OF.get(parts[0] if parts else "", ROOM_OF[""])
    inside = parts[1:] if parts and parts[0] in ROOM_OF else parts
    safe = not any(
        part.startswith(".") or "\\" in part or not part.isprintable() for part in inside
    )
    folder = path.endswith("/") or not path
    return room, inside if safe else None, folder
