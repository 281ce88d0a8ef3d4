"""The guides for setting up: one task a page, in order, short and easy."""

from __future__ import annotations

import re

import pytest
from guide_pages import render, source
from guide_words import grades, sentences, words

START = "staff/setting-up.md"
LINE = re.compile(r"^(\d+)\. \[([^\]]+)\]\(([^)]+)\), (\d+) minutes$", re.MULTILINE)
TASKS = [
    (int(number), title, f"staff/{file}", int(minutes))
    for number, title, file, minutes in LINE.findall(source(START))
]
BESIDE = [
    *("staff/watching-the-nights.md", "staff/if-something-goes-wrong.md"),
    *("staff/if-your-organisation-says-no.md", "staff/changing-the-key.md", "staff/upgrading.md"),
    *("staff/without-google.md", "staff/exporting.md", "staff/if-you-change-a-guide-or-form.md"),
]
PAGES = [START, *(path for _, _, path, _ in TASKS), *BESIDE]


def headings(path: str) -> list[str]:
    return re.findall(r"^## (.+)$", source(path), re.MULTILINE)


def after(path: str, heading: str) -> str:
    return source(path).split(f"\n## {heading}\n")[1].split("\n## ")[0]


def test_the_tasks_are_numbered_in_order_and_take_an_hour_at_most() -> None:
    assert [number for number, *_ in TASKS] == list(range(1, 12))
    assert sum(minutes for *_, minutes in TASKS) <= 60


@pytest.mark.parametrize(("number", "title", "path", "minutes"), TASKS)
def test_a_task_says_which_it_is_and_how_long_it_takes(
    number: int, title: str, path: str, minutes: int
) -> None:
    first = source(path).split("\n\n")[1]
    assert f"This is task {number} of 11 in [Setting up](setting-up.md)" in first
    assert first.endswith(f"takes about {minutes} minutes.")
    assert render(path).front["title"] == title


@pytest.mark.parametrize("path", [path for _, _, path, _ in TASKS])
def test_a_task_ends_with_how_you_know_what_if_not_and_what_is_next(path: str) -> None:
    assert headings(path)[-4:] == [
        "You know it worked when",
        "If it did not work",
        "Next",
        "Who to ask",
    ]


@pytest.mark.parametrize("number", range(1, 11))
def test_each_task_leads_to_the_next(number: int) -> None:
    _, title, file, _ = TASKS[number]
    assert f"Task {number + 1} of 11: [{title}]({file.removeprefix('staff/')})" in after(
        TASKS[number - 1][2], "Next"
    )


@pytest.mark.parametrize("path", [path for _, _, path, _ in TASKS])
def test_a_task_is_short_enough_for_a_phone(path: str) -> None:
    said = [word for each in sentences(render(path).body) for word in words(each)]
    assert len(said) <= 400


@pytest.mark.parametrize("path", PAGES)
def test_an_eleven_year_old_can_read_it(path: str) -> None:
    body = render(path).body
    grade = grades(body)
    assert grade.ari <= 6
    assert grade.flesch_kincaid <= 6
    assert [each for each in sentences(body) if len(each.split()) > 20] == []


def test_every_page_about_setting_up_can_be_reached_from_the_start() -> None:
    seen, open_ = set(), [START]
    while open_:
        path = open_.pop()
        seen.add(path)
        led = re.findall(r"\]\(([\w-]+\.md)\)", source(path))
        open_ += [f"staff/{each}" for each in led if f"staff/{each}" not in seen]
    assert set(PAGES) <= seen


@pytest.mark.parametrize("path", PAGES)
def test_no_page_calls_for_a_link_that_anyone_can_open(path: str) -> None:
    asked = [each for each in sentences(source(path)) if "anyone with the link" in each.lower()]
    assert [each for each in asked if not re.search(r"^(?:Never|Do not) use ", each)] == []
