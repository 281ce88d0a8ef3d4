"""Small ways to ask the made-up Google something, as a client would."""

from __future__ import annotations

import http.client
import json
import socket
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from typing import Any
from urllib.parse import urlencode, urlsplit

import google.auth.transport.requests
from google.auth.crypt import RSASigner
from google.oauth2 import service_account

from sync.demo.google import Google, MadeUpBook, MadeUpTab
from sync.demo.google.robot import Robot

KEY = "1MadeUpHouseBook"
READ_ONLY = "https://www.googleapis.com/auth/spreadsheets.readonly"
RAW = {
    "valueRenderOption": "UNFORMATTED_VALUE",
    "dateTimeRenderOption": "SERIAL_NUMBER",
    "majorDimension": "ROWS",
    "prettyPrint": "false",
}
GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer"
BOOK = MadeUpBook(
    key=KEY,
    title="Lantern Street, house",
    tabs=(
        MadeUpTab(
            "Residents", [["Code", "Name"], ["R-001", "Ada Sample"], ["R-002", "Ben Sample"]], 0
        ),
        MadeUpTab(
            "Form responses 1", [["Timestamp", "Minutes"], [46023.5, 30], [46024.25, 45]], 77
        ),
    ),
)


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Any
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


def ask(
    server: Google,
    target: str,
    token: str = "",
    method: str = "GET",
    body: str | None = None,
    **headers: str,
) -> Answer:
    """Ask one question over a connection of its own."""
    connection = http.client.HTTPConnection("127.0.0.1", urlsplit(server.address).port, timeout=60)
    if token:
        headers["Authorization"] = f"Bearer {token}"
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    with closing(connection):
        connection.request(method, target, body, sent)
        with connection.getresponse() as got:
            return Answer(got.status, got.headers, got.read())


def target(kind: str, key: str = KEY, *ranges: str) -> str:
    """Return path and query of a question of one kind."""
    if kind == "token":
        return "/token"
    if kind == "layout":
        return f"/v4/spreadsheets/{key}?prettyPrint=false"
    if kind == "anonymous":
        return f"/spreadsheets/d/{key}/edit"
    asked = urlencode({**RAW, "ranges": ranges or ("Residents", "'Form responses 1'")}, doseq=True)
    return f"/v4/spreadsheets/{key}/values:batchGet?{asked}"


def credentials(key_file: str, scope: str = READ_ONLY) -> service_account.Credentials:
    """Read a key file as google-auth does."""
    return service_account.Credentials.from_service_account_info(
        json.loads(key_file), scopes=[scope]
    )


@cache
def signer() -> RSASigner:
    """Read the robot's key, once: that takes longer than all the rest."""
    return RSASigner.from_service_account_info(json.loads(Robot().key_file("")))


def credentials_here(server: Google) -> service_account.Credentials:
    """Return what the server's key file holds, without reading the key anew."""
    return service_account.Credentials(
        signer(), server.robot.email, server.token_uri, scopes=[READ_ONLY]
    )


def sign_in(server: Google) -> str:
    """Ask for a token as google-auth does."""
    made = credentials_here(server)
    made.refresh(google.auth.transport.requests.Request())
    return made.token


def form(assertion: str, grant: str = GRANT) -> str:
    """Return the body of a question for a token."""
    return urlencode({"grant_type": grant, "assertion": assertion})


def raw(server: Google, kind: str, token: str) -> socket.socket:
    """Ask over a bare socket, which whoever reads from it closes."""
    line = socket.create_connection(("127.0.0.1", urlsplit(server.address).port), timeout=60)
    body = form("none") if kind == "token" else ""
    method = "POST" if body else "GET"
    asked = (
        f"{method} {target(kind)} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {token}\r\n"
        f"Content-Length: {len(body)}\r\n\r\n{body}"
    )
    line.sendall(asked.encode("ascii"))
    return line
