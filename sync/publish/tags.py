"""What may stand in a tag of a built page: nothing that runs, nothing fetched from elsewhere."""

from __future__ import annotations

import html
import re

TAG = re.compile(rb"<[a-zA-Z][^<>\"']*(?:\"[^\"]*\"[^<>\"']*|'[^']*'[^<>\"']*)*>")
# A comment is read like the rest: "<!-->" ends one for a browser, so what follows could hide in it.
BROKEN = re.compile(rb"<[a-zA-Z]")
SCRIPT = re.compile(rb"<script\b([^>]*)>(.*?)</script\s*>", re.DOTALL | re.IGNORECASE)
STYLE = re.compile(rb"<style\b[^>]*>(.*?)</style\s*>", re.DOTALL | re.IGNORECASE)
CUT = "a piece of a page that is cut in two"
_NAME = re.compile(r"<([^\s/>]+)")
_ATTRIBUTE = re.compile(r"([^\s\"'<>/=]+)(?:\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s\"'=<>]+))?")
_REFUSED = frozenset(
    {"iframe", "frame", "frameset", "object", "embed", "applet", "base", "portal"}
    | {"foreignobject", "animate", "set"}
)
_ADDRESSES = frozenset(
    {"src", "href", "xlink:href", "srcset", "imagesrcset", "poster", "data", "action"}
    | {"formaction", "background", "cite", "longdesc", "manifest", "ping", "lowsrc", "dynsrc"}
    | {"code", "codebase"}
)
_OUTWARD = ("https:", "http:", "mailto:", "tel:", "sms:")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:")
_CSS_ELSEWHERE = re.compile(
    rb"@import\s*(?:url\()?\s*[\"']?\s*(?:[a-z][a-z0-9+.-]*:|[/\\]{2})"
    rb"|(?:url|image-set|src)\(\s*[\"']?\s*(?!data:)(?:[a-z][a-z0-9+.-]*:|[/\\]{2})",
    re.IGNORECASE,
)


def fault_of(tag: bytes) -> str | None:
    """Say what is wrong with a tag, in words that hold nothing of the tag, or None."""
    text = tag.decode("utf-8", "replace")
    named = _NAME.match(text)
    name = named[1].lower() if named else ""
    if name in _REFUSED:
        return "something that shows another page or another program inside it"
    rest = text[named.end() if named else 0 : -1]
    for match in _ATTRIBUTE.finditer(rest):
        value = html.unescape((match[2] or "").strip("\"'"))
        fault = _attribute_fault(name, match[1].lower(), value)
        if fault:
            return fault
    # A quote outside a value means that a browser cuts this tag in another place than we do.
    return None if _ATTRIBUTE.sub("", rest).strip(" \t\r\n\f/") == "" else CUT


def _attribute_fault(tag: str, name: str, value: str) -> str | None:
    """Say what is wrong with one attribute, or None."""
    if name.startswith("on"):
        return "an instruction that runs when somebody touches the page"
    if name == "http-equiv" and value.strip().lower() == "refresh":
        return "an instruction that leads on to another page"
    if name == "style" and css_reaches_out(value.encode()):
        return "something that is fetched from elsewhere"
    if name in _ADDRESSES:
        return _address_fault(tag, name, value)
    return None


def _address_fault(tag: str, name: str, value: str) -> str | None:
    """Say what is wrong with an address, or None: only a link that is tapped may lead out."""
    # A browser reads past blanks and control characters in a scheme, and takes \\ for //.
    plain = re.sub(r"[\x00-\x20\x7f-\x9f]", "", value).lower().replace("\\", "/")
    link = tag == "a" and name == "href"
    scheme = _SCHEME.match(plain)
    if scheme and link and plain.startswith(_OUTWARD):
        return None
    if scheme and (link or scheme[0] in ("javascript:", "vbscript:", "data:")):
        return "a link that runs something"
    parts = plain.split(",") if name.endswith("srcset") else [plain]
    if any(_SCHEME.match(part) or part.startswith("//") for part in parts):
        return "something that is fetched from elsewhere"
    return None


def css_reaches_out(css: bytes) -> bool:
    """Say whether a style fetches anything from another host."""
    return bool(_CSS_ELSEWHERE.search(css))
