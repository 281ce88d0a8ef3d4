"""Short references are made of what is said, and read however somebody types them."""

from __future__ import annotations

import re

import pytest

from sync.records.references import make_reference, read_reference


def test_the_same_words_have_the_same_reference_and_others_another() -> None:
    assert make_reference("Ring the bank") == make_reference("Ring the bank")
    many = {make_reference(f"step {number}") for number in range(20_000)}
    assert len(many) == 20_000
    assert all(re.fullmatch("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}", each) for each in many)


@pytest.mark.parametrize("typed", ["7KQ4-M2XP", "7kq4 m2xp", " 7KQ4–M2XP. ", "“7KQ4M2XP”"])
def test_case_spaces_dashes_and_quotes_do_not_matter(typed: str) -> None:
    assert read_reference(typed) == "7KQ4-M2XP"


@pytest.mark.parametrize(
    ("typed", "meant"), [("OIL4-M2XP", "0114-M2XP"), ("o1l4m2xp", "0114-M2XP")]
)
def test_letters_that_no_reference_has_are_the_digits_they_look_like(
    typed: str, meant: str
) -> None:
    assert read_reference(typed) == meant


@pytest.mark.parametrize("typed", ["", "the bank one", "7KQ4", "7KQ4-M2XP 2", "R-001"])
def test_what_is_no_reference_is_none(typed: str) -> None:
    assert read_reference(typed) is None
