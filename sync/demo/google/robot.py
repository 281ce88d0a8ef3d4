"""The robot account: its key file, and who may have a token in its name."""

from __future__ import annotations

import binascii
import hashlib
import json
from base64 import urlsafe_b64decode
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)

from sync.demo.google.refusals import TIMEFRAME, Answer, token_error

EMAIL = "keywork-reader@made-up-house.iam.gserviceaccount.com"
READ_ONLY = "https://www.googleapis.com/auth/spreadsheets.readonly"
AUDIENCE = "https://oauth2.googleapis.com/token"  # google-auth names it, wherever it asks
CERTIFICATES = "https://www.googleapis.com"
LONGEST = 3600  # seconds that a signed question for a token may be good for
LEEWAY = 600  # seconds that the clock of whoever asks may be ahead


@cache
def made_key() -> RSAPrivateKey:
    """Make a private key, once in a process."""
    return generate_private_key(public_exponent=65537, key_size=2048)


@dataclass(frozen=True, slots=True)
class Robot:
    """A service account of a made-up project."""

    email: str = EMAIL
    project_id: str = "made-up-house"
    private: RSAPrivateKey = field(default_factory=made_key, repr=False)

    @property
    def key_id(self) -> str:
        """Name the key, as the header of what it signs does."""
        public = self.private.public_key()
        held = public.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
        return hashlib.sha256(held).hexdigest()[:40]

    def key_file(self, token_uri: str) -> str:
        """Return the text of a key file as the Cloud console hands it out."""
        pem = self.private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        held = {
            "type": "service_account",
            "project_id": self.project_id,
            "private_key_id": self.key_id,
            "private_key": pem.decode("ascii"),
            "client_email": self.email,
            "client_id": "100000000000000000001",
            "auth_uri": "https://accounts.google.com/o/oauth2/auth",
            "token_uri": token_uri,
            "auth_provider_x509_cert_url": f"{CERTIFICATES}/oauth2/v1/certs",
            "client_x509_cert_url": (
                f"{CERTIFICATES}/robot/v1/metadata/x509/{self.email.replace('@', '%40')}"
            ),
            "universe_domain": "googleapis.com",
        }
        return json.dumps(held, indent=2) + "\n"

    def checks(self, assertion: str, audience: str, now: float) -> Answer | None:
        """Look at a signed question for a token; return None if it is right, else what is said.

        *now* is in seconds since 1970. Only the scope that reads spreadsheets is let in.
        """
        try:
            signed, _, signature = assertion.rpartition(".")
            head, claims = (_part(each) for each in signed.split("."))
        except (ValueError, binascii.Error):
            return token_error("invalid_grant", "Invalid JWT: Failed to parse the assertion.")
        if head.get("alg") != "RS256" or not self._signed(signed, signature):
            return token_error("invalid_grant", "Invalid JWT Signature.")
        if claims.get("iss") != self.email:
            return token_error("invalid_grant", "Invalid grant: account not found")
        if not _is_timely(claims, now):
            return token_error("invalid_grant", TIMEFRAME)
        if claims.get("aud") not in (audience, AUDIENCE) or claims.get("scope") != READ_ONLY:
            return token_error(
                "invalid_scope", "Invalid OAuth scope or ID token audience provided."
            )
        return None

    def _signed(self, signed: str, signature: str) -> bool:
        try:
            self.private.public_key().verify(
                _bytes(signature), signed.encode("ascii"), PKCS1v15(), hashes.SHA256()
            )
        except (InvalidSignature, ValueError):
            return False
        return True


def _is_timely(claims: Mapping[str, object], now: float) -> bool:
    made, until = claims.get("iat"), claims.get("exp")
    if not isinstance(made, int) or not isinstance(until, int):
        return False
    return made - LEEWAY <= now <= until and 0 < until - made <= LONGEST


def _part(text: str) -> Mapping[str, object]:
    decoded = json.loads(_bytes(text))
    if not isinstance(decoded, dict):
        raise ValueError("no object")  # noqa: TRY004 -- one kind of error for what cannot be read
    return decoded


def _bytes(text: str) -> bytes:
    return urlsafe_b64decode(text.encode("ascii") + b"=" * (-len(text) % 4))
