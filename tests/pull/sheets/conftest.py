"""A key file as Google makes it, and a made-up Google."""

from __future__ import annotations

import functools
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from tests.at_google import AtGoogle, elm_at_google
from tests.demo.google import mishaps

ROBOT = "reader@made-up-house.iam.gserviceaccount.com"
Info = dict[str, object]


@functools.cache
def private_key() -> str:
    """Make a key once: it takes a moment."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    return key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    ).decode()


@pytest.fixture
def info() -> Info:
    """Return what stands in a key file."""
    return {
        "type": "service_account",
        "project_id": "made-up-house",
        "private_key_id": "0123456789abcdef",
        "private_key": private_key(),
        "client_email": ROBOT,
        "client_id": "100000000000000000000",
        "auth_uri": "https://accounts.google.com/o/oauth2/auth",
        "token_uri": "https://oauth2.googleapis.com/token",
        "universe_domain": "googleapis.com",
    }


@pytest.fixture
def key_file(tmp_path: Path) -> Callable[[object], Path]:
    """Write a key file that only we can read."""

    def write(content: object) -> Path:
        path = tmp_path / "keys" / "key.json"
        path.parent.mkdir(exist_ok=True)
        data = content if isinstance(content, bytes) else json.dumps(content, indent=2).encode()
        path.write_bytes(data)
        path.chmod(0o600)
        return path

    return write


@pytest.fixture
def elm_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[AtGoogle]:
    """Put Elm House at a made-up Google, whose slow answers are not so slow."""
    monkeypatch.setattr(mishaps, "SLOW", 0.01)
    with elm_at_google(tmp_path / "house") as house:
        yield house
