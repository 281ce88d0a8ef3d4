"""Questions as they come over HTTP from this computer, and what is sent back."""

from __future__ import annotations

import socket
import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Lock, Thread, current_thread
from typing import Any
from urllib.parse import urlsplit

from sync.demo.google.wire import ReadStep

LARGEST = 1 << 20  # bytes of a question
AT_ONCE = struct.pack("ii", 1, 0)  # close without waiting: the other side sees a reset
PATIENCE = 5  # seconds for a thread to end


@dataclass(frozen=True, slots=True)
class Question:
    """One question as it came."""

    method: str
    target: str  # path and query
    host: str
    agent: str
    token: str = field(repr=False)
    takes_gzip: bool
    body: bytes = field(repr=False)

    @property
    def path(self) -> str:
        """Return what stands before the query."""
        return urlsplit(self.target).path

    @property
    def query(self) -> str:
        """Return what stands behind the question mark."""
        return urlsplit(self.target).query


Answerer = Callable[[Question], "tuple[bytes, bytes] | Iterator[bytes | float | ReadStep]"]


class Door(ThreadingHTTPServer):
    """A port of this computer, with a thread for each connection."""

    daemon_threads = True
    request_queue_size = 64

    def __init__(self, port: int, answer: Answerer, closing: Event) -> None:
        self.answer = answer
        self.closing = closing
        self.broken: list[BaseException] = []
        self._inside: dict[Thread, socket.socket] = {}
        self._lock = Lock()
        super().__init__(("127.0.0.1", port), _Visit)

    @property
    def port(self) -> int:
        """Return the number of the port."""
        return int(self.server_address[1])

    def server_bind(self) -> None:
        """Take the port, without asking anyone for the name of this computer."""
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()
        self.server_name, self.server_port = "127.0.0.1", self.port

    def serve(self) -> None:
        """Let visitors in until it is closed."""
        self.serve_forever(poll_interval=0.02)

    def close(self) -> None:
        """Let nobody in any more, and send away whoever is inside."""
        self.shutdown()
        self.server_close()
        with self._lock:
            inside = dict(self._inside)
        for connection in inside.values():
            try:
                connection.shutdown(socket.SHUT_RDWR)
            except OSError:
                continue  # it has gone already
        for thread in inside:
            thread.join(PATIENCE)

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        """See to one visitor, and remember that they are inside."""
        with self._lock:
            self._inside[current_thread()] = request
        try:
            if not self.closing.is_set():
                super().process_request_thread(request, client_address)
        finally:
            request.close()
            with self._lock:
                del self._inside[current_thread()]

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing here: what broke is kept in *broken*."""


class _Visit(BaseHTTPRequestHandler):
    """One connection, which may bring many questions."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: Door

    def handle(self) -> None:
        try:
            super().handle()
        except OSError:
            self.close_connection = True  # the visitor has gone
        except BaseException as error:
            self.server.broken.append(error)
            raise

    def answer(self) -> None:
        """Answer one question."""
        answer = self.server.answer(self._question())
        if isinstance(answer, tuple):
            head, body = answer
            self.wfile.write(head if self.command == "HEAD" else head + body)
            return
        self.close_connection = True
        for step in answer:
            if isinstance(step, bytes):
                self.wfile.write(step)
            elif step is ReadStep.RESET:
                self._reset()
            elif self.server.closing.wait(None if step is ReadStep.FOR_EVER else float(step)):
                return

    do_GET = do_HEAD = do_POST = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = answer  # noqa: N815

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Say nothing."""

    def _question(self) -> Question:
        size = self.headers.get("Content-Length", "0")
        body = self.rfile.read(min(int(size), LARGEST)) if size.isdecimal() else b""
        word, _, token = self.headers.get("Authorization", "").partition(" ")
        return Question(
            method=self.command,
            target=self.path,
            host=self.headers.get("Host", ""),
            agent=self.headers.get("User-Agent", ""),
            token=token.strip() if word.casefold() == "bearer" else "",
            takes_gzip="gzip" in self.headers.get("Accept-Encoding", "").casefold(),
            body=body,
        )

    def _reset(self) -> None:
        """Close so that the visitor sees the connection break."""
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, AT_ONCE)
        self.rfile.close()
        self.connection.close()
