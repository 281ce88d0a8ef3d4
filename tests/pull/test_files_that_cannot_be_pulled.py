"""A file that cannot be read in full ends in one plain sentence, whatever is wrong with it."""

from __future__ import annotations

import os
import random
import zipfile
from pathlib import Path

import pytest

from sync.errors import NeedsAPerson
from sync.pull import container
from sync.pull.workbook import pull_workbooks

INLINE = b't="inlineStr"><is><t>Ada Sample</t></is>'
SHARED = (
    b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    b"<si><t>Ada Sample</t></si></sst>"
)
SHARED_KIND = (
    b'<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.'
    b'openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>'
)


def refused(path, forms):
    """Return the sentence for a file that cannot be pulled."""
    with pytest.raises(NeedsAPerson) as caught:
        pull_workbooks([path], forms)
    sentence = str(caught.value)
    assert caught.value.exit_code == 2
    assert path.name in sentence
    assert str(path.parent) not in sentence
    assert "Ada" not in sentence
    assert caught.value.__suppress_context__ or caught.value.__context__ is None
    return sentence


@pytest.fixture
def house(workbook):
    """A workbook whose texts stand in a part of their own, as most programs write them."""
    rows = [["One", "Two"], *(["Ada Sample", number] for number in range(2_000))]
    path = workbook({"Residents": rows, "Staff": [["One"], ["Ada"]]})
    parts = parts_of(path)
    sheet = parts["xl/worksheets/sheet1.xml"]
    assert INLINE in sheet
    parts["xl/worksheets/sheet1.xml"] = sheet.replace(INLINE, b't="s"><v>0</v>')
    parts["xl/sharedStrings.xml"] = SHARED
    kinds = parts["[Content_Types].xml"]
    parts["[Content_Types].xml"] = kinds.replace(b"</Types>", SHARED_KIND + b"</Types>")
    write_parts(path, parts)
    return path


def parts_of(path):
    with zipfile.ZipFile(path) as parts:
        return {name: parts.read(name) for name in parts.namelist()}


def write_parts(path, parts):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        for name, content in parts.items():
            book.writestr(name, content)


def test_no_such_file(tmp_path, forms):
    assert "There is no file house.xlsx" in refused(tmp_path / "house.xlsx", forms)
    assert "There is no file b.xlsx" in refused(tmp_path / "no" / "b.xlsx", forms)


def test_a_folder(tmp_path, forms):
    assert "is a folder" in refused(tmp_path, forms)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes")
def test_a_pipe_is_not_waited_for(tmp_path, forms):
    os.mkfifo(tmp_path / "pipe")
    assert "is not a file" in refused(tmp_path / "pipe", forms)


def test_a_name_that_no_file_can_have(tmp_path, forms):
    refused(tmp_path / ("x" * 300 + ".xlsx"), forms)
    refused(tmp_path / "a\0b.xlsx", forms)


def test_no_permission(house, forms):
    house.chmod(0)
    if os.access(house, os.R_OK):
        pytest.skip("this account may read everything")
    assert "may not read it" in refused(house, forms)


def test_an_empty_file(tmp_path, forms):
    (tmp_path / "house.xlsx").touch()
    assert "0 bytes" in refused(tmp_path / "house.xlsx", forms)


@pytest.mark.parametrize(
    "content", [b"Resident code,Name\r\nR-001,Ada\r\n", b"\0" * 99, b"%PDF-1.7 Ada", b"<html>"]
)
def test_something_that_is_not_a_workbook(tmp_path, forms, content):
    (tmp_path / "house.xlsx").write_bytes(content)
    assert "is not a workbook" in refused(tmp_path / "house.xlsx", forms)


def test_an_old_workbook(tmp_path, forms):
    (tmp_path / "house.xls").write_bytes(container.OLD_OFFICE + b"\0" * 512)
    assert "(.xls)" in refused(tmp_path / "house.xls", forms)


def test_a_workbook_locked_with_a_password(tmp_path, forms):
    content = container.OLD_OFFICE + b"\0" * 512 + "EncryptedPackage".encode("utf-16-le")
    (tmp_path / "house.xlsx").write_bytes(content)
    assert "password" in refused(tmp_path / "house.xlsx", forms)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("content.xml", ".ods"),
        ("xl/workbook.bin", ".xlsb"),
        ("word/document.xml", "not a workbook"),
        ("photo.jpg", "not a workbook"),
        ("xl/other.xml", "unusual kind"),
    ],
)
def test_another_kind_of_file_in_a_zip(tmp_path, forms, name, words):
    write_parts(tmp_path / "house.xlsx", {name: b"Ada"})
    assert words in refused(tmp_path / "house.xlsx", forms)


def test_the_strict_kind_of_workbook(house, forms):
    parts = parts_of(house)
    parts["xl/workbook.xml"] += b"<!-- http://purl.oclc.org/ooxml/spreadsheetml/main -->"
    write_parts(house, parts)
    assert "unusual kind" in refused(house, forms)


def test_a_file_that_unpacks_to_too_much(house, forms, monkeypatch):
    monkeypatch.setattr(container, "MOST_BYTES", 50_000)
    assert house.stat().st_size < 50_000
    assert "far bigger" in refused(house, forms)


def test_a_file_of_too_many_parts(house, forms):
    with zipfile.ZipFile(house, "a") as book:
        for number in range(container.MOST_PARTS):
            book.writestr(f"xl/x{number}", b"")
    assert "far bigger" in refused(house, forms)


def test_a_file_that_says_it_is_smaller_than_it_unpacks_to(house, forms):
    content = bytearray(house.read_bytes())
    start = content.rfind(b"PK\x01\x02", 0, content.rfind(b"xl/worksheets/sheet1.xml"))
    content[start + 24 : start + 28] = (1_000).to_bytes(4, "little")
    house.write_bytes(content)
    assert "damaged" in refused(house, forms)


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.999])
def test_a_file_that_was_cut_short(house, forms, share):
    content = house.read_bytes()
    house.write_bytes(content[: int(len(content) * share)])
    assert "cut short" in refused(house, forms)


def test_a_damaged_part(house, forms):
    content = bytearray(house.read_bytes())
    with zipfile.ZipFile(house) as book:
        entry = book.getinfo("xl/worksheets/sheet1.xml")
    middle = entry.header_offset + entry.compress_size // 2
    content[middle : middle + 64] = bytes(64)
    house.write_bytes(content)
    assert "damaged" in refused(house, forms)


@pytest.mark.parametrize(
    "part",
    [
        "[Content_Types].xml",
        "xl/_rels/workbook.xml.rels",
        "xl/worksheets/sheet1.xml",
        "xl/worksheets/sheet2.xml",
        "xl/sharedStrings.xml",
    ],
)
def test_a_part_that_is_missing(house, forms, part):
    parts = parts_of(house)
    del parts[part]
    write_parts(house, parts)
    assert "damaged" in refused(house, forms)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"</row>", b"</raw>"),
        (b'<c r="A2"', b'<c r="ZZZZZZ2"'),
        (b'<c r="A2"', b'<c r="Ada"'),
        (b"<v>7</v>", b"<v>Ada</v>"),
        (b't="s"><v>0</v>', b't="s"><v>99</v>'),
    ],
)
def test_a_part_that_says_what_cannot_be(house, forms, old, new):
    parts = parts_of(house)
    xml = parts["xl/worksheets/sheet1.xml"]
    assert old in xml
    parts["xl/worksheets/sheet1.xml"] = xml.replace(old, new, 1)
    write_parts(house, parts)
    assert "damaged" in refused(house, forms)


def test_a_part_whose_entities_grow_without_end_is_refused_at_once(house, forms):
    """A few hundred bytes that would unpack to 10 billion letters."""
    parts = parts_of(house)
    xml = parts["xl/worksheets/sheet1.xml"]
    grown = b'<!ENTITY a "AdaAdaAdaA">' + b"".join(
        b'<!ENTITY %c "%s">' % (letter, b"&%c;" % (letter - 1) * 10) for letter in b"bcdefghij"
    )
    bomb = xml.replace(b"<worksheet", b"<!DOCTYPE x [%s]><worksheet" % grown, 1)
    parts["xl/worksheets/sheet1.xml"] = bomb.replace(b"<v>7</v>", b"<v>&j;</v>", 1)
    assert b"&j;" in parts["xl/worksheets/sheet1.xml"]
    write_parts(house, parts)
    assert "damaged" in refused(house, forms)


def test_any_damage_ends_in_a_sentence_or_in_the_rows_as_they_were(house, forms):
    whole = house.read_bytes()
    rows = pull_workbooks([house], forms)["residents"].rows
    chance = random.Random(1)
    for _ in range(60):
        content = bytearray(whole)
        start = chance.randrange(len(content))
        for place in range(start, min(start + 8, len(content))):
            content[place] = chance.randrange(256)
        house.write_bytes(content)
        assert rows_or_sentence(house, forms) in (rows, "a sentence", "no such tab")


def rows_or_sentence(path, forms):
    try:
        tables = pull_workbooks([path], forms)
    except NeedsAPerson as error:
        return "a sentence" if "Ada" not in str(error) else str(error)
    return tables["residents"].rows if "residents" in tables else "no such tab"


def test_a_file_that_is_far_too_big_is_not_even_opened(house, forms, monkeypatch):
    monkeypatch.setattr(container, "MOST_BYTES", house.stat().st_size - 1)
    monkeypatch.setattr(Path, "read_bytes", lambda _path: pytest.fail("it was opened"))
    assert "far bigger than a house's workbook" in refused(house, forms)


def test_a_file_that_another_account_keeps_to_itself(house, forms, monkeypatch):
    def shut(_path):  # root may read anything, so this one only says that it is shut
        raise PermissionError

    monkeypatch.setattr(Path, "read_bytes", shut)
    assert "this account may not read it" in refused(house, forms)


def test_parts_that_are_locked_with_a_password(house, forms):
    content = bytearray(house.read_bytes())
    content[content.index(b"PK\x01\x02") + 8] |= 1  # the flags of the first part on the list
    house.write_bytes(content)
    assert "locked with a password" in refused(house, forms)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_workbook_with_a_part_twice(house, forms):
    again = "xl/worksheets/sheet1.xml"
    content = parts_of(house)[again]
    with zipfile.ZipFile(house, "a") as book:
        book.writestr(again, content)
    assert "is damaged" in refused(house, forms)
