"""The key file of the robot account, and what can be wrong with it.

No word of the key is ever shown; the address of the robot account may be.
"""

from __future__ import annotations

import json
import os
import shlex
import stat
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from google.auth.exceptions import GoogleAuthError
from google.oauth2.service_account import Credentials

from sync.net.addresses import is_this_computer
from sync.pull.sheets.trouble import ConnectionPart, Refused

SCOPE = "https://www.googleapis.com/auth/spreadsheets.readonly"
GOOGLE = frozenset(
    {"https://oauth2.googleapis.com/token", "https://accounts.google.com/o/oauth2/token"}
)
LARGEST = 100_000  # bytes; a key has about 2,400
NEEDED = ("client_email", "private_key", "token_uri")
GET_A_KEY = (
    "In the Google Cloud console choose IAM & Admin, Service accounts, the account, Keys, Add key, "
    "and JSON."
)


@dataclass(frozen=True, slots=True)
class RobotKey:
    """What lets keywork in: the robot account's address, and how to ask for a token."""

    robot: str  # the address that books are shared with
    token_uri: str = field(repr=False)
    credentials: Credentials = field(repr=False)


def read_key(path: Path, never_in: Sequence[Path] = (), endpoint: str | None = None) -> RobotKey:
    """Read the key file at *path*, which may lie in none of the folders *never_in*.

    *endpoint* is the address of this computer to ask in place of Google, if there is one: only
    then may the key say that tokens come from this computer. Raises Refused.
    """
    content, others_may_read = _content(path, never_in)
    info = _parsed(_decoded(content))
    _look_over(info, endpoint)
    try:
        credentials = Credentials.from_service_account_info(  # type: ignore[no-untyped-call]
            info, scopes=[SCOPE]
        )
    except (ValueError, TypeError, GoogleAuthError):
        raise _no(
            "The key in the key file is cut short or was changed. Download a new one, and do not "
            f"open it on the way. {GET_A_KEY}"
        ) from None
    if others_may_read:
        raise _no(
            "Other people on this computer can read the key file. Make it yours alone, with: "
            f"chmod 600 {shlex.quote(str(path))}"
        )
    return RobotKey(info["client_email"], info["token_uri"], credentials)


def _no(words: str) -> Refused:
    return Refused(ConnectionPart.KEY_FILE, words)


def _content(path: Path, never_in: Sequence[Path]) -> tuple[bytes, bool]:
    """Return what the key file holds, and whether others may read it."""
    try:
        whole = path.resolve()
        for folder in never_in:
            if whole.is_relative_to(folder.resolve()):
                raise _no(
                    f"The key file lies in the folder {folder.name}, from which it could be "
                    "published. Move it to a folder of its own, and name it in keywork.toml."
                )
        if path.is_dir():
            raise _no("“key_file” in keywork.toml names a folder. Name the key file in it.")
        with os.fdopen(os.open(path, os.O_RDONLY | os.O_NONBLOCK), "rb") as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise _no("“key_file” in keywork.toml names something that is no file.")
            content = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise _no(
            f"There is no key file {path}. Look at its name and its folder, and at key_file in "
            "keywork.toml. How to get one stands in the guide “Make the robot and its key”."
        ) from None
    except PermissionError:
        raise _no(
            "The key file cannot be opened by the account that keywork runs under. Make that "
            "account its owner (chown)."
        ) from None
    except (OSError, ValueError, RuntimeError):
        raise _no(
            "The key file cannot be opened. Look at its name and its folder in keywork.toml."
        ) from None
    return content, _is_open(status)


def _decoded(content: bytes) -> str:
    """Return the text of a key file, whatever an editor has put in front of it."""
    if not content.strip():
        raise _no(f"The key file is empty. Download a new one. {GET_A_KEY}")
    if content.startswith(b"\x30\x82"):
        raise _no(f"The key file is of the kind P12. keywork needs the kind JSON. {GET_A_KEY}")
    try:
        kind = "utf-16" if content[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
        return content.decode(kind)
    except UnicodeDecodeError:
        raise _no(f"The key file is not a key that Google made. {GET_A_KEY}") from None


def _is_open(status: os.stat_result) -> bool:
    """Say whether other people of this computer can read a key (reliability, S16)."""
    mode = stat.S_IMODE(status.st_mode)
    group_may = stat.S_IRGRP if status.st_uid != os.getuid() else 0  # a helper's file for our group
    return bool(mode & 0o077 & ~group_may)


def _parsed(text: str) -> Mapping[str, Any]:
    try:
        info = json.loads(text)
    except (ValueError, RecursionError):
        kind = "cut short or was changed" if text.lstrip().startswith("{") else "not a Google key"
        raise _no(f"The key file is {kind}. Download a new one. {GET_A_KEY}") from None
    if not isinstance(info, dict):
        raise _no(f"The key file is not a Google key. Download one. {GET_A_KEY}")
    return info


def _look_over(info: Mapping[str, Any], endpoint: str | None) -> None:
    """Refuse what is no key of a robot account, or would send us elsewhere than to Google."""
    if "installed" in info or "web" in info:
        raise _no(
            "The key file is an OAuth client, which is for people who log in. keywork needs the "
            f"key of a service account. {GET_A_KEY}"
        )
    if info.get("type", "service_account") != "service_account":
        raise _no(
            f"The key file is not the key of a service account, but another kind. {GET_A_KEY}"
        )
    if missing := [each for each in NEEDED if not _is_words(info.get(each))]:
        raise _no(
            f"The key file is not whole: “{missing[0]}” is missing. Download a new one. {GET_A_KEY}"
        )
    if "@" not in info["client_email"] or not info["client_email"].isprintable():
        raise _no(
            f"The address of the robot account in the key file was changed. Download a new one. "
            f"{GET_A_KEY}"
        )
    near = endpoint is not None and is_this_computer(info["token_uri"])
    universe = info.get("universe_domain", "googleapis.com")
    if not (near or info["token_uri"] in GOOGLE) or universe != "googleapis.com":
        raise _no(
            "The key file asks for a place that is not Google, so nothing was sent. Download a new "
            f"one. {GET_A_KEY}"
        )


def _is_words(value: object) -> bool:
    if not isinstance(value, str) or not value.strip():
        return False
    return value.replace("\n", "").isprintable()
