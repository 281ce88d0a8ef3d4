"""An answer as bytes.

What goes wrong on the way is told as steps: bytes to send, seconds to wait, or RESET; after the
last one the connection is closed. keywork itself asks for none; its tests do.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from email.utils import formatdate
from enum import Enum, auto
from http import HTTPStatus

from sync.demo.google.replies import Reply

LEAST_TO_PACK = 200  # bytes


class ReadStep(Enum):
    """A step that is neither bytes nor a wait."""

    RESET = auto()  # break the connection off
    FOR_EVER = auto()  # wait until the server closes


Steps = Iterator[bytes | float | ReadStep]


def packed(body: bytes) -> bytes | None:
    """Return *body* in gzip, as quickly as may be; None if it is too short to gain by it."""
    if len(body) < LEAST_TO_PACK:
        return None
    packer = zlib.compressobj(1, zlib.DEFLATED, 31)
    return packer.compress(body) + packer.flush()


def head(reply: Reply, now: float, length: int | None, **more: str) -> bytes:
    """Return the status line and the headers; a *length* of None is for chunks."""
    try:
        reason = HTTPStatus(reply.status).phrase
    except ValueError:
        reason = "Unknown"
    size = {"Transfer-Encoding": "chunked"} if length is None else {"Content-Length": str(length)}
    headers = {
        "Content-Type": reply.kind,
        "Vary": "Origin, X-Origin, Referer",
        "Date": formatdate(now, usegmt=True),
        "Server": "ESF",
        "X-Content-Type-Options": "nosniff",
        **size,
        **reply.headers,
        **{name.replace("_", "-"): value for name, value in more.items()},
    }
    lines = [f"HTTP/1.1 {reply.status} {reason}", *(f"{k}: {v}" for k, v in headers.items())]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


def whole(reply: Reply, now: float, *, takes_gzip: bool) -> tuple[bytes, bytes]:
    """Return the head and the body of an answer that arrives as it should."""
    if takes_gzip and reply.packed is not None:
        return head(reply, now, len(reply.packed), Content_Encoding="gzip"), reply.packed
    return head(reply, now, len(reply.body)), reply.body
