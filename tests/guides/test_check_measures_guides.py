"""``keywork check`` says which guides for residents are hard to read, and breaks on none."""

from __future__ import annotations

import re
from pathlib import Path

import openpyxl
import pytest
from guide_pages import source

from tests.a_house import rows
from tests.conftest import run_keywork
from tests.nights import DAY, change

HARD = "hard to read"
LONG = "We meet on the day that you and we and all the others who want to be there with us agree on"
HEAD = "---\ntitle: A guide\n---\n\n"
PHONES = ("Council phone", "House phone", "Manager's phone", "Safeguarding phone", "On-call phone")


def checked(elm: Path, exit_code: int = 1) -> str:
    book = elm / "house.xlsx"
    asked = ("--project", elm, "--workbook", book, "--today", DAY)
    return run_keywork("check", *asked, exit_code=exit_code).output


def write(elm: Path, text: str, name: str = "residents/new.md") -> str:
    """Write a guide of the house's own, and return what its file is called."""
    file = elm / "site/guides" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return f"site/guides/{name}"


def told(elm: Path, text: str) -> list[str]:
    """Say what check says of a new guide: where it is hard to read, and what to do."""
    file = write(elm, HEAD + text)
    lines = checked(elm).splitlines()
    place = next(number for number, line in enumerate(lines) if line.startswith(file))
    assert sum(HARD in line for line in lines) == 1
    return [lines[place].removeprefix(file), lines[place + 1].strip()]


def test_the_shipped_guides_are_easy(elm: Path) -> None:
    assert "site/guides" not in checked(elm)


def test_the_shipped_guides_that_a_house_copied_are_easy(elm: Path, tmp_path: Path) -> None:
    run_keywork("init", tmp_path / "ours")
    (tmp_path / "ours/site").rename(elm / "site")
    assert "site/guides" not in checked(elm)


def test_a_shipped_guide_that_a_house_edited_is_told_with_its_line(elm: Path) -> None:
    text = source("residents/your-plan.md")
    write(elm, text.replace("You choose where to start.", LONG), "residents/your-plan.md")
    line = text[: text.index("You choose where")].count("\n") + 1
    said = checked(elm).splitlines()
    assert [f"site/guides/residents/your-plan.md, line {line}: this guide is {HARD} (notice)"] == [
        each for each in said if HARD in each
    ]
    assert said[-2].strip() == "One sentence has 22 words: write two."


def test_each_long_sentence_is_told_with_the_line_it_begins_on(elm: Path) -> None:
    where, what = told(elm, f"You choose.\n\n- {LONG}\n\n{LONG}\nand on.\n")
    assert where.startswith(", line 7: ")
    assert what.startswith("2 sentences have more than 20 words, and one has 24: write each as two")
    assert "They begin in lines 7 and 9." in what


def test_many_long_sentences_are_told_in_short(elm: Path) -> None:
    _, what = told(elm, "".join(f"- {LONG} {word}\n" for word in "abcdef"))
    assert "6 sentences" in what
    assert "They begin in lines 5, 6, 7, 8, 9 and others." in what


def test_the_line_is_found_where_values_were_filled_in(elm: Path) -> None:
    loop = "{% for house in houses %}\n{{ house.name }}\n{% endfor %}\n\n"
    where, _ = told(elm, f"{loop}We are {{{{ organisation }}}}, and {LONG}.\n")
    assert where.startswith(", line 9: ")


def test_a_line_that_was_left_out_is_not_taken_for_one_that_ends_alike(elm: Path) -> None:
    left_out = f"{{% if not houses %}}\nNot, {{{{ organisation }}}}, and {LONG}.\n"
    where, _ = told(elm, f"{left_out}{{% endif %}}\nWe, {{{{ organisation }}}}, and {LONG}.\n")
    assert where.startswith(", line 8: ")


def test_the_line_is_found_where_several_values_were_filled_in(elm: Path) -> None:
    line = f"{{{{ organisation }}}}, with {LONG}, {{{{ organisation }}}}.\n"
    other = line.replace("with", "without", 1)
    left_out = f"{{% if not houses %}}\n{other}{{% endif %}}\n"
    where, _ = told(elm, f"{left_out}{line}")
    assert where.startswith(", line 8: ")


def test_a_guide_in_another_script_is_neither_easy_nor_hard(elm: Path) -> None:
    long = "Ми зустрічаємося того дня, про який домовилися ми й усі, хто хоче " + "бути там " * 9
    write(elm, f"{HEAD}{long}.\n")
    assert HARD not in checked(elm)


def test_no_line_is_made_up(elm: Path) -> None:
    where, _ = told(elm, f"{{{{ '{LONG}' }}}}\n")
    assert where.startswith(": ")


def test_a_grade_over_6_is_told_in_words(elm: Path) -> None:
    _, what = told(elm, "Straight strengths stretched. Thoughts brought straight strengths.")
    assert re.search(
        r"for people aged 1[2-8]\. Use shorter words .* somebody aged 11 can read", what
    )


def test_sentences_that_are_long_on_average_are_told(elm: Path) -> None:
    _, what = told(elm, "You and I go to the shop on the hill to get some tea.")
    assert what == "A sentence has about 14 words: aim for 12 or fewer."


def test_hard_words_are_listed_and_too_many_are_counted(elm: Path) -> None:
    _, what = told(elm, "An intervention and an accommodation.")
    assert "Long words: accommodation, intervention. Use shorter ones, or explain" in what
    assert "and 2 more." in told(elm, "\n".join(f"- {'ba' * n}" for n in range(3, 17)))[1]


def test_a_word_that_the_house_explains_is_not_hard(elm: Path) -> None:
    write(elm, HEAD + "An intervention is help.\n")
    assert "intervention" in checked(elm)
    own = source("residents/words-we-use.md").replace("### Goal", "### Intervention\n\n### Goal")
    write(elm, own, "residents/words-we-use.md")
    assert HARD not in checked(elm)


def test_staff_guides_are_not_measured(elm: Path) -> None:
    write(elm, f"{HEAD}{LONG} intervention.\n", "staff/new.md")
    assert "site/guides" not in checked(elm)


def test_a_notice_leaves_a_house_with_nothing_to_mend_at_0(elm: Path) -> None:
    settings = [{"setting": each, "value": "020 7946 0109"} for each in PHONES]
    change(elm, residents=rows()["residents"][:2], settings=settings)
    write(elm, f"{HEAD}{LONG}.\n")
    assert HARD in checked(elm, 0)


def test_nothing_that_was_typed_in_a_cell_is_said(elm: Path) -> None:
    named = [{"house": "H-1", "name": "unpronounceable manor"}, {"house": "H-2", "name": "Oak"}]
    change(elm, houses=named)
    loop = "{% for house in houses %}\n- {{ house.name }} intervention\n{% endfor %}\n"
    write(elm, HEAD + loop)
    said = checked(elm)
    assert "Long words: intervention." in said
    assert "unpronounceable" not in said


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("No title.", 1),
        (HEAD + "{{ nobody }}", 5),
        (HEAD + "\n{% if %}", 6),
        (HEAD + '{{ picture("cat") }}', 5),
    ],
)
def test_a_guide_that_cannot_be_filled_in_is_said_as_sync_says_it(
    elm: Path, text: str, line: int
) -> None:
    rows_found = [each for each in checked(elm).splitlines() if "keywork:" not in each]
    file = write(elm, text)
    write(elm, f"{HEAD}{LONG}.\n", "residents/other.md")
    said = checked(elm, 2)
    mistake = next(each for each in said.splitlines() if each.startswith("keywork: "))
    assert mistake.startswith(f"keywork: {file}, line {line}: ")
    assert [each for each in rows_found if each not in said] == []
    assert HARD in said  # of the other guide
    asked = ("--project", elm, "--workbook", elm / "house.xlsx", "--today", "2026-07-01")
    assert mistake in run_keywork("sync", *asked, exit_code=2).output


def test_every_guide_that_cannot_be_filled_in_is_said(elm: Path) -> None:
    first, second = write(elm, "No title."), write(elm, HEAD + "{{ no }}", "staff/new.md")
    said = checked(elm, 2)
    assert f"keywork: {first}, line 1: " in said
    assert f"keywork: {second}, line 5: " in said


@pytest.mark.parametrize("file", ["site/guides/residents/new.md", "site/templates/new.md.j2"])
def test_a_file_that_is_no_text_is_said_and_the_rows_all_the_same(elm: Path, file: str) -> None:
    (elm / file).parent.mkdir(parents=True, exist_ok=True)
    (elm / file).write_bytes(b"\xff")
    said = checked(elm, 2)
    assert f"keywork: {file}, line 1: " in said
    assert re.search(r"^Read \d+ rows", said, re.MULTILINE)


def test_no_guide_is_called_hard_while_nobody_can_say_which_words_are_explained(elm: Path) -> None:
    write(elm, HEAD + "{{ no }}", "residents/words-we-use.md")
    assert HARD not in checked(elm, 2)


@pytest.mark.parametrize("tab", ["Houses", "Settings", "Sessions"])
def test_guides_are_measured_though_a_tab_is_missing(elm: Path, tab: str) -> None:
    book = openpyxl.load_workbook(elm / "house.xlsx")
    del book[tab]
    book.save(elm / "house.xlsx")
    write(elm, f"{HEAD}{LONG}.\n")
    said = run_keywork(
        *("check", "--project", elm, "--workbook", elm / "house.xlsx", "--today", DAY),
        exit_code=2,  # each tab held answers on the last night
    ).output
    assert HARD in said
