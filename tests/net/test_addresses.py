"""Addresses of spreadsheets, as people copy them."""

from __future__ import annotations

import pytest

from sync.config.reading import read_settings
from sync.errors import AuthorMistake
from sync.net.addresses import NoBookError, book_key, is_this_computer

KEY = "1AbC-dEfGhIjKlMnOpQrStUvWxYz_0123456789abcdef"

OF_A_BOOK = [
    KEY,
    f"  {KEY}\n",
    f"https://docs.google.com/spreadsheets/d/{KEY}/edit#gid=0",
    f"https://docs.google.com/spreadsheets/d/{KEY}/edit?gid=12#gid=12",
    f"https://docs.google.com/spreadsheets/d/{KEY}",
    f"https://docs.google.com/spreadsheets/u/0/d/{KEY}/edit",
    f"https://docs.google.com/spreadsheets/u/11/d/{KEY}/edit?usp=sharing",
    f"https://docs.google.com/a/house.example/spreadsheets/d/{KEY}/edit",
    f"docs.google.com/spreadsheets/d/{KEY}/edit",
    f"https://docs.google.com/spreadsheets/d/{KEY}/htmlview",
    f"https://drive.google.com/open?id={KEY}",
    f"https://drive.google.com/file/d/{KEY}/view",
    f"https://docs.google.com/spreadsheet/ccc?key={KEY}&usp=drive_web",
]

OF_SOMETHING_ELSE = [
    (f"https://docs.google.com/forms/d/e/{KEY}/viewform", "a form"),
    (f"https://docs.google.com/forms/d/{KEY}/edit", "a form"),
    ("https://forms.gle/aBcDeF", "a form"),
    (f"https://docs.google.com/spreadsheets/d/e/2PACX-{KEY}/pubhtml", "published to the web"),
    (
        f"https://docs.google.com/spreadsheets/d/e/2PACX-{KEY}/pub?output=csv",
        "published to the web",
    ),
    (f"https://docs.google.com/spreadsheets/d/{KEY}/pubhtml", "published to the web"),
    (f"https://docs.google.com/document/d/{KEY}/edit", "a document"),
    (f"https://drive.google.com/drive/folders/{KEY}", "a folder"),
    (f"https://drive.google.com/drive/u/0/folders/{KEY}", "a folder"),
    ("https://docs.google.com/spreadsheets/u/0/", "cut short"),
    ("https://docs.google.com/spreadsheets/d/", "cut short"),
    ("https://docs.google.com/spreadsheets/d/…/edit", "cut short"),
    (f"https://docs.google.com.evil.example/spreadsheets/d/{KEY}/edit", "not an address of Google"),
    (f"https://evil.example/spreadsheets/d/{KEY}/edit", "not an address of Google"),
    ("https://[docs", "no address"),
    ("Our house book", "no address"),
    ("house.xlsx", "no address"),
]


@pytest.mark.parametrize("address", OF_A_BOOK)
def test_any_way_to_copy_a_books_address_will_do(address):
    assert book_key(address) == KEY


@pytest.mark.parametrize(("address", "words"), OF_SOMETHING_ELSE)
def test_an_address_of_something_else_says_what_it_is(address, words):
    with pytest.raises(NoBookError, match=words):
        book_key(address)


@pytest.mark.parametrize(("address", "words"), OF_SOMETHING_ELSE[:4])
def test_the_settings_name_the_line_and_what_to_copy(tmp_path, address, words):
    (tmp_path / "keywork.toml").write_text(f'[google]\n\nhouse = "{address}"\n', encoding="utf-8")
    with pytest.raises(AuthorMistake, match=rf"line 3: .*{words}.*copy the address from the top"):
        read_settings(tmp_path)


@pytest.mark.parametrize(
    "endpoint", ["http://127.0.0.1:8080", "http://localhost:1/", "http://[::1]:9"]
)
def test_the_endpoint_is_this_computer(tmp_path, endpoint):
    assert is_this_computer(endpoint)
    (tmp_path / "keywork.toml").write_text(f'[google]\nendpoint = "{endpoint}"\n', encoding="utf-8")
    assert read_settings(tmp_path).google.endpoint == endpoint


@pytest.mark.parametrize(
    "endpoint",
    [
        "https://sheets.googleapis.com",
        "http://127.0.0.1.evil.example/",
        "http://127.0.0.1@evil.example/",
        "http://user:word@127.0.0.1/",
        "http://10.0.0.1/",
        "http://0.0.0.0/",
        "ftp://127.0.0.1/",
        "127.0.0.1:8080",
        "http://127.0.0.1:port/",
        "http://[::1/",
    ],
)
def test_the_endpoint_is_no_other_computer(tmp_path, endpoint):
    assert not is_this_computer(endpoint)
    (tmp_path / "keywork.toml").write_text(f'[google]\nendpoint = "{endpoint}"\n', encoding="utf-8")
    with pytest.raises(AuthorMistake, match=r"line 2: .*only for trying things out"):
        read_settings(tmp_path)
