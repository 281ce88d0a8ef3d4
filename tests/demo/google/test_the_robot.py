"""A token is handed out for a question that the robot account signed, and for no other."""

from __future__ import annotations

import base64
import json

import google.auth.transport.requests
import pytest
from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key
from google.auth import crypt, jwt
from google.auth.exceptions import RefreshError

from sync.demo.google import Google
from sync.demo.google.refusals import TIMEFRAME
from sync.demo.google.robot import AUDIENCE, EMAIL, Robot
from tests.demo.google.asking import BOOK, GRANT, READ_ONLY, ask, credentials, form, signer, target

NOW = 1_790_000_000
HERE = "http://127.0.0.1:1/token"
SIGNATURE = "Invalid JWT Signature."
SCOPE = "Invalid OAuth scope or ID token audience provided."


def signed(robot: Robot | None = None, **claims) -> str:
    """Sign a question for a token, right but for *claims*; None takes one away."""
    usual = {"iss": EMAIL, "aud": HERE, "scope": READ_ONLY, "iat": NOW, "exp": NOW + 3600}
    key = (
        crypt.RSASigner.from_service_account_info(json.loads(robot.key_file(HERE)))
        if robot
        else signer()
    )
    held = {name: value for name, value in (usual | claims).items() if value is not None}
    return jwt.encode(key, held).decode()


def said(assertion: str, now: float = NOW) -> str | None:
    wrong = Robot().checks(assertion, HERE, now)
    if wrong is None:
        return None
    status, body = wrong
    assert status == 400
    return body["error_description"]


@pytest.fixture(scope="module")
def stranger() -> Robot:
    """Return a robot of the same name with another key."""
    return Robot(private=generate_private_key(public_exponent=65537, key_size=2048))


def test_what_the_robot_signed_is_taken():
    assert said(signed()) is None
    assert said(signed(aud=AUDIENCE)) is None


def test_a_question_signed_with_another_key_is_refused(stranger):
    assert said(signed(stranger)) == SIGNATURE


def test_a_question_changed_after_it_was_signed_is_refused():
    head, claims, signature = signed().split(".")
    other = signed(scope=READ_ONLY.removesuffix(".readonly")).split(".")[1]
    assert said(f"{head}.{other}.{signature}") == SIGNATURE
    nobody = base64.urlsafe_b64encode(b'{"alg": "none"}').decode().rstrip("=")
    assert said(f"{nobody}.{claims}.") == SIGNATURE


@pytest.mark.parametrize("scope", [READ_ONLY.removesuffix(".readonly"), "", None, [READ_ONLY],
    f"{READ_ONLY} https://www.googleapis.com/auth/drive.readonly"], ids=str)  # fmt: skip
def test_any_scope_but_reading_spreadsheets_is_refused(scope):
    assert said(signed(scope=scope)) == SCOPE


@pytest.mark.parametrize("audience", ["http://127.0.0.1:2/token", None, [HERE]], ids=str)
def test_a_question_for_somebody_else_is_refused(audience):
    assert said(signed(aud=audience)) == SCOPE


def test_a_robot_that_there_is_not_is_refused():
    assert said(signed(iss="nobody@made-up-house.iam.gserviceaccount.com")) == (
        "Invalid grant: account not found"
    )


@pytest.mark.parametrize(("off", "right"), [(0, True), (599, True), (601, False), (7200, False),
    (-3599, True), (-3601, False), (-86_400, False)])  # fmt: skip
def test_a_clock_may_be_off_by_so_much_and_no_more(off, right):
    """*off* is how far the clock of whoever asks is ahead."""
    assert said(signed(iat=NOW + off, exp=NOW + off + 3600)) == (None if right else TIMEFRAME)


@pytest.mark.parametrize(("iat", "exp"), [(NOW, NOW + 3601), (NOW, NOW), (NOW + 9, NOW + 1),
    (None, NOW + 9), (NOW, None), ("now", NOW + 9)])  # fmt: skip
def test_a_question_is_good_for_an_hour_at_most(iat, exp):
    assert said(signed(iat=iat, exp=exp)) == TIMEFRAME


@pytest.mark.parametrize("text", ["", ".", "..", "a.b", "a.b.c", "é.é.é", "bnVsbA.bnVsbA.bnVsbA"])
def test_what_is_no_signed_question_is_refused(text):
    assert said(text) in {SIGNATURE, "Invalid JWT: Failed to parse the assertion."}


def test_the_key_file_is_one_that_google_auth_reads():
    held = json.loads(Robot().key_file(HERE))
    made = credentials(Robot().key_file(HERE))
    assert made.service_account_email == held["client_email"] == EMAIL
    assert made.project_id == held["project_id"] == "made-up-house"
    assert (held["type"], held["token_uri"]) == ("service_account", HERE)
    assert "PRIVATE" not in repr(Robot())


def test_google_auth_gets_a_token_that_lets_in():
    with Google([BOOK]) as server:
        made = credentials(server.key_file())
        made.refresh(google.auth.transport.requests.Request())
        assert ask(server, target("layout"), made.token).status == 200
    assert [each.kind for each in server.asked] == ["token", "layout"]
    assert [each.authorised for each in server.asked] == [False, True]


def test_google_auth_is_told_that_a_wider_scope_is_refused():
    with Google([BOOK]) as server:
        made = credentials(server.key_file(), "https://www.googleapis.com/auth/spreadsheets")
        with pytest.raises(RefreshError, match="invalid_scope"):
            made.refresh(google.auth.transport.requests.Request())


def test_only_a_token_that_was_handed_out_lets_in(monkeypatch):
    with Google([BOOK]) as server:
        answer = ask(server, target("layout"))
        assert (answer.status, answer.json["error"]["status"]) == (401, "UNAUTHENTICATED")
        answer = ask(server, target("values"), "ya29.made-up.none")
        assert (answer.status, answer.json["error"]["status"]) == (401, "UNAUTHENTICATED")
        made = credentials(server.key_file())
        made.refresh(google.auth.transport.requests.Request())
        assert ask(server, target("values"), made.token).status == 200
        monkeypatch.setattr("sync.demo.google.server.GOOD_FOR", -1)
        made.refresh(google.auth.transport.requests.Request())
        assert ask(server, target("values"), made.token).status == 401


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("", "unsupported_grant_type"),
        (form("x", "password"), "unsupported_grant_type"),
        (form("x", GRANT), "invalid_grant"),
    ],
)
def test_other_questions_for_a_token_are_refused(body, kind):
    with Google([BOOK]) as server:
        answer = ask(server, "/token", method="POST", body=body)
        assert (answer.status, answer.json["error"]) == (400, kind)
