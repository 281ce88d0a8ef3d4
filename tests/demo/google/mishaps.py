"""What can happen to an answer on the way."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Mapping
from itertools import repeat

from sync.demo.google.replies import Reply
from sync.demo.google.wire import ReadStep, Steps, head

SLOW = 0.3  # seconds
DRIP = 0.05  # seconds from one byte to the next
ENDLESS = 10**9  # bytes, more than anyone waits for
BLANKS = bytes([32]) * (1 << 20)
BLOCKS = 1024  # of a megabyte each
END_OF_BLOCKS = b"\x03\x00"
GZIP = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff"


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
    yield ReadStep.RESET


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
    yield ReadStep.FOR_EVER


def _hang_body(reply: Reply, now: float) -> Steps:
    yield _head(reply, now, len(reply.body)) + _half(reply)
    yield ReadStep.FOR_EVER


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
