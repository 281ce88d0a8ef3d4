"""An answer as bytes, and all that can happen to it on the way.

What goes wrong on the way is told as steps: bytes to send, seconds to wait, or RESET; after the
last one the connection is closed.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Iterator, Mapping
from email.utils import formatdate
from enum import Enum, auto
from http import HTTPStatus
from itertools import repeat

from sync.demo.google.stand_ins import Reply

LEAST_TO_PACK = 200  # bytes


class Step(Enum):
    """A step that is neither bytes nor a wait."""

    RESET = auto()  # break the connection off
    FOR_EVER = auto()  # wait until the server closes


Steps = Iterator[bytes | float | Step]
SLOW = 0.3  # seconds
DRIP = 0.05  # seconds from one byte to the next
ENDLESS = 10**9  # bytes, more than anyone waits for
BLANKS = bytes([32]) * (1 << 20)
BLOCKS = 1024  # of a megabyte each
END_OF_BLOCKS = b"\x03\x00"
GZIP = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff"


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


def mishap(name: str, reply: Reply, now: float) -> Steps | None:
    """Tell what the fault of that name does to an answer on the way, None if it does nothing."""
    return MISHAPS[name](reply, now) if name in MISHAPS else None


def _head(reply: Reply, now: float, length: int | None, **more: str) -> bytes:
    return head(reply, now, length, Connection="close", **more)


def _chunk(part: bytes) -> bytes:
    return b"%x\r\n%s\r\n" % (len(part), part)


def _half(reply: Reply) -> bytes:
    return reply.body[: len(reply.body) // 2]


def _reset(_reply: Reply, _now: float) -> Steps:
    yield Step.RESET


def _closed(_reply: Reply, _now: float) -> Steps:
    yield from ()


def _half_body(reply: Reply, now: float) -> Steps:
    yield _head(reply, now, len(reply.body)) + _half(reply)


def _half_chunks(reply: Reply, now: float) -> Steps:
    yield _head(reply, now, None) + _chunk(_half(reply))


def _cut_json(reply: Reply, now: float) -> Steps:
    yield _head(reply, now, len(_half(reply))) + _half(reply)


def _slow(reply: Reply, now: float) -> Steps:
    yield SLOW
    yield _head(reply, now, len(reply.body)) + reply.body


def _hang(_reply: Reply, _now: float) -> Steps:
    yield Step.FOR_EVER


def _hang_body(reply: Reply, now: float) -> Steps:
    yield _head(reply, now, len(reply.body)) + _half(reply)
    yield Step.FOR_EVER


def _drip(reply: Reply, now: float) -> Steps:
    yield _head(reply, now, ENDLESS)
    for byte in reply.body:
        yield bytes([byte])
        yield DRIP
    for blank in repeat(b" "):
        yield blank
        yield DRIP


def _drip_headers(_reply: Reply, _now: float) -> Steps:
    yield b"HTTP/1.1 200 OK\r\nX-Drip: "
    for byte in repeat(b"."):
        yield byte
        yield DRIP


def _endless(reply: Reply, now: float) -> Steps:
    yield _head(reply, now, None)
    yield from repeat(_chunk(BLANKS[: 1 << 16]))


def _gzip_bomb(reply: Reply, now: float) -> Steps:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = packer.compress(BLANKS) + packer.flush(zlib.Z_FULL_FLUSH)  # so that it can be repeated
    length = len(GZIP) + BLOCKS * len(block) + len(END_OF_BLOCKS) + 8
    yield _head(reply, now, length, Content_Encoding="gzip") + GZIP
    checked = 0
    for _ in range(BLOCKS):
        checked = zlib.crc32(BLANKS, checked)
        yield block
    yield END_OF_BLOCKS + struct.pack("<II", checked, BLOCKS * len(BLANKS) & 0xFFFFFFFF)


MISHAPS: Mapping[str, Callable[[Reply, float], Steps]] = {
    "reset": _reset,
    "closed": _closed,
    "half-body": _half_body,
    "half-chunks": _half_chunks,
    "cut-json": _cut_json,
    "slow-504": _slow,
    "hang": _hang,
    "hang-body": _hang_body,
    "drip": _drip,
    "drip-headers": _drip_headers,
    "endless": _endless,
    "gzip-bomb": _gzip_bomb,
}
