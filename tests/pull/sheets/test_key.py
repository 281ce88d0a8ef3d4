"""The key file, and each way in which it can be wrong; no word of it is ever said."""

from __future__ import annotations

import json
import os

import pytest

from sync.pull.sheets.key import SCOPE, read_key
from sync.pull.sheets.trouble import ConnectionPart, Refused
from tests.pull.sheets.conftest import ROBOT, private_key

SECRET = private_key().splitlines()[3]


def refused(path, *more) -> str:
    """Return what is said of a key file, which gives nothing of it away."""
    with pytest.raises(Refused) as stopped:
        read_key(path, *more)
    said = str(stopped.value)
    assert stopped.value.part is ConnectionPart.KEY_FILE
    assert stopped.value.exit_code == 2
    assert SECRET not in repr(stopped.value) + said
    return said


def test_a_key_as_google_makes_it_is_read(key_file, info):
    key = read_key(key_file(info))
    assert key.robot == ROBOT
    assert key.credentials.scopes == [SCOPE]
    assert SECRET not in repr(key)


def test_the_scope_only_reads():
    assert SCOPE == "https://www.googleapis.com/auth/spreadsheets.readonly"


def test_a_byte_order_mark_does_no_harm(key_file, info):
    assert read_key(key_file(b"\xef\xbb\xbf" + json.dumps(info).encode())).robot == ROBOT
    assert read_key(key_file(json.dumps(info).encode("utf-16"))).robot == ROBOT


def test_an_oauth_client_is_not_the_key_of_a_robot(key_file):
    client = {"installed": {"client_id": "1", "client_secret": "2"}}
    assert "OAuth client" in refused(key_file(client))
    assert "OAuth client" in refused(key_file({"web": client["installed"]}))


@pytest.mark.parametrize("kind", ["authorized_user", "external_account", 7, None])
def test_another_kind_of_key_is_not_the_key_of_a_robot(key_file, info, kind):
    assert "not the key of a service account" in refused(key_file(info | {"type": kind}))


@pytest.mark.parametrize("missing", ["client_email", "private_key", "token_uri"])
def test_a_key_without_one_of_its_parts_names_the_part(key_file, info, missing):
    del info[missing]
    assert f"“{missing}” is missing" in refused(key_file(info))


@pytest.mark.parametrize(
    "spoil",
    [
        lambda pem: pem[:400],
        lambda pem: pem.replace("\n", "\\n"),
        lambda pem: pem.replace("PRIVATE", "PUBLIC"),
        lambda pem: pem[:200] + "AAAA" + pem[204:],
        lambda _: "words",
    ],
)
def test_a_key_that_was_cut_or_changed_says_to_get_a_new_one(key_file, info, spoil):
    said = refused(key_file(info | {"private_key": spoil(info["private_key"])}))
    assert "Download a new one" in said


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty"),
        (b"  \n", "is empty"),
        (b'{"type": "service_account", "priv', "cut short or was changed"),
        (b"my key", "not a Google key"),
        (b"[1, 2]", "not a Google key"),
        (b"[" * 100_000, "not a Google key"),
        (b"\x30\x82\x09\x01", "P12"),
        (b"\xff\xfe\x00", "not a key that Google made"),
        (b"\x89PNG\r\n", "not a key that Google made"),
    ],
)
def test_what_is_no_key_at_all_is_told(key_file, content, words):
    assert words in refused(key_file(content))


def test_a_key_that_is_not_there_is_told_by_its_setting(tmp_path):
    assert f"There is no key file {tmp_path / 'no.json'}." in refused(tmp_path / "no.json")
    assert "names a folder" in refused(tmp_path)


@pytest.mark.parametrize("mode", [0o644, 0o640, 0o604, 0o660, 0o622])
def test_a_key_that_others_can_read_is_refused(key_file, info, mode):
    path = key_file(info)
    path.chmod(mode)
    assert refused(path).endswith(f"with: chmod 600 {path}")


def test_a_broken_key_is_told_before_who_can_read_it(key_file):
    path = key_file(b'{"type": "service_')
    path.chmod(0o644)
    assert "cut short" in refused(path)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_key_that_we_may_not_read_is_told(key_file, info):
    path = key_file(info)
    path.chmod(0o000)
    assert "cannot be opened" in refused(path)


def test_a_key_in_a_folder_that_is_published_is_refused(key_file, info, tmp_path):
    path = key_file(info)
    assert "could be published" in refused(path, [tmp_path / "keys"])
    (tmp_path / "link").symlink_to(tmp_path / "keys")
    assert "could be published" in refused(tmp_path / "link" / "key.json", [tmp_path / "keys"])
    assert read_key(path, [tmp_path / "key"]).robot == ROBOT


@pytest.mark.parametrize(
    "uri",
    [
        "https://evil.example/token",
        "https://googleapis.com.evil.example/token",
        "http://oauth2.googleapis.com/token",
        "http://127.0.0.1:9/token",
        "file:///etc/passwd",
        "https://evil.example\\@oauth2.googleapis.com/token",
        "https://evil.example\\oauth2.googleapis.com/token",
        "https://evil.example\\.googleapis.com/token",
        "https://user:word@oauth2.googleapis.com/token",
        "https://oauth2.googleapis.com:99999/token",
        "https://oauth2.google\napis.com/token",
        "http://[::1",
        "https://script.google.com/macros/s/x/exec",
        "https://storage.googleapis.com/x",
    ],
)
def test_a_key_that_would_send_us_elsewhere_is_refused(key_file, info, uri):
    assert "not Google" in refused(key_file(info | {"token_uri": uri}))


def test_a_key_for_trying_out_is_taken_where_an_endpoint_is_set(key_file, info):
    path = key_file(info | {"token_uri": "http://127.0.0.1:9/token"})
    assert read_key(path, (), "http://127.0.0.1:9").robot == ROBOT
    assert "not Google" in refused(path)


@pytest.mark.parametrize(
    "uri",
    ["https://oauth2.googleapis.com/token", "https://accounts.google.com/o/oauth2/token"],
)
def test_a_key_that_sends_us_to_google_is_taken(key_file, info, uri):
    assert read_key(key_file(info | {"token_uri": uri})).token_uri == uri


def test_a_pipe_is_no_key_file(tmp_path):
    os.mkfifo(tmp_path / "key.json", 0o600)
    assert "something that is no file" in refused(tmp_path / "key.json")


def test_a_key_of_another_universe_is_refused(key_file, info):
    assert "not Google" in refused(key_file(info | {"universe_domain": "evil.example"}))


@pytest.mark.parametrize("address", ["reader", "", 7, "a@b\x1b[2J"])
def test_the_robots_address_is_one(key_file, info, address):
    refused(key_file(info | {"client_email": address}))
