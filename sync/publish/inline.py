"""The few scripts that the theme itself writes into each page, and how to know them again."""

from __future__ import annotations

import base64
import hashlib
import re

from sync.publish.tags import SCRIPT

_START = re.compile(rb"<script\b", re.IGNORECASE)
_DATA = re.compile(rb"\s+id=\"[\w-]+\"\s+type=\"?application/json\"?\s*")
_SRC = re.compile(rb"(?:^|[\s\"'/])src\s*=", re.IGNORECASE)
# One script says how far above it the site begins; that differs with the depth of the page.
_DEPTH = re.compile(rb"new URL\(\"[./a-z]*\",location\)")


def inline_scripts(page: bytes) -> list[bytes]:
    """Return the text of each script in *page* that a browser would run from the page itself.

    Data, and a script with an address of its own, hold nothing that runs, if they hold no tag.
    """
    return [body for attributes, body in SCRIPT.findall(page) if not _is_quiet(attributes, body)]


def _is_quiet(attributes: bytes, body: bytes) -> bool:
    """Say whether a script's own text does nothing, and hides nothing."""
    if _DATA.fullmatch(attributes):
        return b"<" not in body
    return bool(_SRC.search(attributes)) and not body.strip()


def all_known(page: bytes, known: frozenset[bytes]) -> bool:
    """Say whether every script of *page* is whole, and fetched from this site or known."""
    whole = len(SCRIPT.findall(page)) == len(_START.findall(page))
    return whole and all(pattern_of(script) in known for script in inline_scripts(page))


def pattern_of(script: bytes) -> bytes:
    """Return *script* with the depth of its page taken out."""
    return _DEPTH.sub(b'new URL("",location)', script)


def known_scripts(without_typed_text: bytes) -> frozenset[bytes]:
    """Return the theme's own scripts, as a page that holds nobody's words shows them."""
    return frozenset(pattern_of(script) for script in inline_scripts(without_typed_text))


def hashes(page: bytes, known: frozenset[bytes]) -> list[str]:
    """Return what a content security policy needs to let the known scripts of *page* run."""
    return [
        "'sha256-" + base64.b64encode(hashlib.sha256(script).digest()).decode() + "'"
        for script in inline_scripts(page)
        if pattern_of(script) in known
    ]
