"""No pattern in a schema, and nothing typed against it, can make the night hang."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from sync.check.messages import say
from sync.check.problem import Problem, Severity
from sync.check.readers.cells import AnswerReader
from sync.check.readers.reading import Context
from sync.errors import AuthorMistake
from sync.forms.load import load_forms
from sync.forms.model import Audience, Form

TODAY = date(2026, 11, 21)
ROOT = Path(__file__).resolve().parents[2]
SCHEMA = """\
keywork: {tab: Things, book: house, filled_by: staff, audience: staff}
fields:
  - name: thing
    title: Which thing?
    type: string
    constraints: {pattern: '%s'}
"""
NASTY = (
    *(r"(a+)+$", r"(a|a)*b", r"(a|aa)+$", r"([a-zA-Z]+)*!", r"(.*a){12}x", r"(x+x+)+y"),
    *(r"^(([a-z])+.)+[A-Z]([a-z])+$", r"(.*)*(.*)*(.*)*x", r"\s+$|(\s*a\s*)*b"),
)
IN_A_CHILD = """
import sys
from datetime import date
from sync.check.readers.cells import AnswerReader
from sync.check.readers.reading import Context
from sync.forms.load import load_forms

form = load_forms({"forms_schema/things.yaml": sys.argv[1]})["things"]
read = AnswerReader(form.by_name["thing"], Context(date(2026, 11, 21)))
for cell in ("a" * 27 + "!", "a" * 999 + "!", "a" * 50_000, "x" * 1_000, "ab " * 333):
    read(cell)
print("read")
"""


def thing(pattern: str, more: str = "") -> Form:
    return load_forms({"forms_schema/things.yaml": SCHEMA % pattern + more})["things"]


@pytest.mark.parametrize("pattern", NASTY)
def test_a_pattern_that_makes_other_engines_hang_is_read_to_its_end(pattern: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", IN_A_CHILD, SCHEMA % pattern],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert (done.stdout, done.stderr) == ("read\n", "")


@pytest.mark.parametrize(
    ("pattern", "word"),
    [
        (r"(?<=a)b", "looks ahead or behind"),
        (r"a(?!b)", "looks ahead or behind"),
        (r"(a)\1", "sign"),
        (r"(a+", "brackets"),
        (r"a{3,1}", "brackets"),
        (r"(a{100}){100}", "brackets"),
        (r"(?:[a-z]{0,90}x?){99}", "brackets"),
    ],
)
def test_a_pattern_that_cannot_be_used_is_refused_by_its_line(pattern: str, word: str) -> None:
    with pytest.raises(AuthorMistake) as caught:
        thing(pattern)
    assert (caught.value.file, caught.value.line) == ("forms_schema/things.yaml", 6)
    assert word in caught.value.what


def test_the_whole_of_an_answer_must_fit_its_pattern() -> None:
    read = AnswerReader(thing("[A-Z]{2}[0-9]+").by_name["thing"], Context(TODAY))
    assert read("AB12").value == "AB12"
    assert [read(each).fault.code for each in ("xAB12", "AB12x", "AB")] == ["KW-TEXT-PATTERN"] * 3


def test_an_answer_with_a_pattern_is_no_longer_than_a_thousand_signs() -> None:
    read = AnswerReader(thing("a+").by_name["thing"], Context(TODAY))
    assert read("a" * 1_000).value is not None
    assert read("a" * 1_001).fault.code == "KW-TEXT-LONG"


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("    example: AB12\n    description: Two letters.\n", "Write it like this: AB12"),
        ("    description: Two letters, then digits.\n", "Two letters, then digits."),
        ("", "Ask the person who looks after keywork how to write it."),
    ],
)
def test_staff_hear_how_it_is_written_and_never_the_pattern(more: str, said: str) -> None:
    form = thing("[A-Z]{2}[0-9]+", more)
    problem = Problem(
        *("things", "Things", 2, "A", "KW-TEXT-PATTERN", Severity.ERROR, Audience.STAFF),
        title="Which thing?",
    )
    what, do = say(problem, form)
    assert (what, do) == ("This is not written as “Which thing?” asks.", said)
