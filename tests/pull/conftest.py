from __future__ import annotations

import openpyxl
import pytest

from sync.forms.model import Audience, Field, Form, Kind
from sync.pull.workbook import pull_workbooks


def form(name, tab):
    return Form(
        name=name,
        tab=tab,
        book="house",
        filled_by="hand",
        audience=Audience.STAFF,
        required=True,
        fields=(Field("one", "One", Kind.TEXT),),
    )


@pytest.fixture
def forms():
    return {"residents": form("residents", "Residents"), "staff": form("staff", "Staff")}


@pytest.fixture
def workbook(tmp_path):
    """Write a workbook with these rows in these tabs, and return its path."""

    def write(tabs, name="house.xlsx", epoch=None):
        book = openpyxl.Workbook()
        book.remove(book.active)
        if epoch:
            book.epoch = epoch
        for title, rows in tabs.items():
            sheet = book.create_sheet(title)
            for number, row in enumerate(rows, 1):
                for column, value in enumerate(row, 1):
                    if value is not None:
                        sheet.cell(number, column).value = value
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        book.save(path)
        return path

    return write


@pytest.fixture
def pull(workbook, forms):
    """Pull one workbook with these rows on Residents."""

    def pulled(*rows, **more):
        return pull_workbooks([workbook({"Residents": rows}, **more)], forms)["residents"]

    return pulled
