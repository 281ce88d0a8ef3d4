"""Cells that cannot be read, a few a night: what a page says then, and what it leaves out."""

from __future__ import annotations

import pytest

from sync.forms.model import Audience
from tests.a_house import Night, look_at
from tests.slips import for_managers, for_staff
from tests.slips.house import TODAY, Slip, tables
from tests.slips.one_by_one import NIGHTS, Fault, slips_of
from tests.slips.slips import spoiled

FAULTS = (*for_staff.FAULTS, *for_managers.FAULTS)


@pytest.fixture(scope="module")
def nights() -> dict[str, Night]:
    return {each: look_at(tables(spoiled(*slips_of(each))), today=TODAY) for each in NIGHTS}


def path_of(fault: Fault) -> str:
    return fault.page if "." in fault.page else f"{fault.page}.md"


def test_the_pages_are_there(nights):
    for fault in FAULTS:
        assert nights[fault.night].page(path_of(fault), fault.audience), fault.why


@pytest.mark.parametrize("fault", FAULTS, ids=lambda each: each.why)
def test_a_page_says_what_waits_and_nothing_untrue(nights, fault: Fault):
    said = nights[fault.night].shows(path_of(fault), fault.audience)
    assert fault.missing in said
    assert not fault.untrue or fault.untrue not in said


def test_residents_do_not_read_a_name_that_can_be_read():
    title = Slip("Activities", "A-005", "What is it called?", "Walk with Oz", then=None)
    night = look_at(tables(spoiled(title)), today=TODAY)
    assert "Walk with" not in night.shows("this-week.md", Audience.RESIDENTS)
    assert "Walk with Oz" in night.shows("activities.md")
