"""A mistake in a story is named by its file and line, in words that say what to write."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

import pytest

from sync.demo.files import story_texts, texts_in
from sync.demo.folder import Size, make_demo
from sync.demo.library import read_stories, shipped_forms, stories
from sync.errors import AuthorMistake

PERSON = """\
# Ada, who is made up.
resident: R-901
name: Ada
pronouns: she/her
workers:
  - staff: S-02
    day: Monday
    time: 10:00
in between:
  - from: 9 weeks ago
    to: 0 weeks ago
    topics: [Health]
story:
  - moved in: 12 weeks ago
    house: H-1
    referred_by: Council
  - met: 3 weeks ago
    happened: We had tea.
    topics: [Health, Confidence]
    wellbeing: 3
    planned: yes
    next: Ring the surgery
    next_who: Keyworker
    next_by: 2 weeks ago
  - agreed a goal: 2 weeks ago
    goal: G-901
    words: A bit of ground to dig.
    area: Health
    look_again: in 6 weeks
    steps:
      - what: Ask at the allotments
        who: Resident
        by: 1 week ago
  - reviewed: 1 week ago
    goals:
      G-901: A lot
    areas:
      Health: 4
    changes: Nothing.
    resident_words: “Fine.”
"""
GRANTS = """\
rows:
  - date: Tuesday 3 weeks ago
    asked_by: S-02
    house: H-1
    idea: A kettle.
    theme: Wellbeing
    activity: beach
    who_gains: Everyone.
    amount: 24.50
    residents_in: yes
"""
GROUPS = """\
rows:
  - called: tea
    date: Monday in the week 3 weeks ago
    start: 14:00
    minutes: 45
    kind: Meal
    title: Tea
    open_to: Residents
    led_by: [Staff]
    asked: 1
    said:
      - keep: The tea.
  - called: beach
    date: Friday 4 weeks ago
    start: 14:00
    minutes: 45
    kind: Trip
    title: A day at the beach
    open_to: Residents
    led_by: [Staff]
"""


def mistake_in(texts: Mapping[str, str]) -> tuple[str, int, str]:
    """Read the demo's stories with some files of their own, and say what is wrong with them."""
    with pytest.raises(AuthorMistake) as raised:
        read_stories({**story_texts(), **texts}, shipped_forms())
    return raised.value.file, raised.value.line, raised.value.what


def line_of(text: str, words: str) -> int:
    """Return the line on which *words* stand."""
    (line,) = [n for n, line in enumerate(text.splitlines(), start=1) if words in line]
    return line


def test_a_story_without_a_mistake_is_read():
    read = read_stories({**story_texts(), "stories/people/ada.yaml": PERSON}, shipped_forms())
    (ada,) = [person for person in read.people if person.resident == "R-901"]
    assert [event.verb.form for event in ada.story] == ["residents", "sessions", "goals", "reviews"]


def test_one_choice_needs_no_brackets():
    text = PERSON.replace("topics: [Health, Confidence]", "topics: Health")
    read = read_stories({**story_texts(), "stories/people/ada.yaml": text}, shipped_forms())
    (ada,) = [person for person in read.people if person.resident == "R-901"]
    assert ada.story[1].answers["topics"] == ("Health",)


def test_the_stories_are_read_once():
    assert stories() is stories()


@pytest.mark.parametrize(
    ("good", "bad", "words"),
    [
        ("- met: 3", "- meet: 3", "“meet” is nothing that happens here. Did you mean “met”?"),
        ("happened:", "hapened:", "asks nothing called “hapened”. Did you mean “happened”?"),
        ("resident: R-901", "resident: R901", "“R901” is no code of residents"),
        ("resident: R-901", "resident: R-001", "“R-001” stands in"),
        ("pronouns: she/her", "pronouns: she", "is no pair of pronouns"),
        ("staff: S-02", "staff: S-12", "No member of staff is called “S-12”."),
        ("day: Monday", "day: Moonday", "Did you mean “Monday”?"),
        ("time: 10:00", "time: ten", "“ten” is no time of day. Write it like 14:30."),
        ("from: 9 weeks ago", "from: nine weeks ago", "is no day that keywork understands"),
        ("from: 9 weeks ago", "from: Monday 9 weeks ago", "Say it in weeks here"),
        ("topics: [Health]", "topics: [Helth]", "“Helth” is no answer to"),
        ("topics: [Health]", "like: [Health]", "“like” is not a word that keywork knows"),
        ("- met: 3 weeks ago", "- met: some weeks ago", "“some weeks ago” is no day"),
        ("- met: 3 weeks ago", "- met:", "This is no day that keywork understands"),
        ("house: H-1", "house: H-9", "No house is called “H-9”. Did you mean"),
        ("wellbeing: 3", "wellbeing: 6", "6 is off the scale of"),
        ("wellbeing: 3", "wellbeing: good", "“good” is no whole number"),
        ("planned: yes", "planned: maybe", "“maybe” is neither yes nor no"),
        ("happened: We had tea.", "happened: [tea]", "Write one piece of text here."),
        ("happened: We had tea.", "happened:", "Write one piece of text here."),
        ("next_who: Keyworker", "next_who: Keeper", "“Keeper” is no answer to"),
        ("next_by: 2 weeks ago", "next_by: soon", "“soon” is no day that keywork understands"),
        ("goal: G-901", "goal: G-001", "Take the next free one."),
        ("      G-901: A lot", "      G-990: A lot", "No goal is called “G-990”."),
        ("G-901: A lot", "G-901: Lots", "“Lots” is no answer to"),
        ("      Health: 4", "      Helth: 4", "Did you mean “Health”?"),
        ("what: Ask at the allotments", "how: Ask", "is not a word that keywork knows for a step"),
        ("    planned: yes", "    with: S-03", "“S-03” is no worker of this person"),
        ("    planned: yes", "    planned: yes: no", "This cannot be read as YAML."),
        ("to: 0 weeks ago", "to: 10 weeks ago", "“to” must be less long ago than “from”."),
        ("topics: [Health]", "every: 0 weeks", "Say how often they meet like this"),
        ("topics: [Health]", "topics: [A worry]", "No scene is about “A worry”. Write one, or"),
        ("topics: [Health]", "topics: []", "Say what they like to talk about"),
        ("topics: [Health]", "topics: nothing", "Say what they like to talk about"),
        ("met: 3 weeks ago", "met: 999999999 weeks ago", "Write a day within a hundred years."),
        ("by: 1 week ago", "by: 31 June at least 1 week ago", "is a day that not every year has"),
        ("    planned: yes", "    minutes: 999999999", "Write a number up to 10000."),
        ("house: H-1", "house: nothing", "The form cannot do without an answer to"),
    ],
)  # fmt: skip
def test_a_mistake_in_a_persons_file_is_named_by_its_line(good, bad, words):
    assert PERSON.count(good) == 1
    file, line, what = mistake_in({"stories/people/ada.yaml": PERSON.replace(good, bad)})
    assert words in what
    assert (file, line) == ("stories/people/ada.yaml", line_of(PERSON, good))


def test_a_form_has_room_for_so_many_goals_and_steps():
    more = "      - what: Ask again\n" * 3
    steps = PERSON.replace("  - reviewed:", f"{more}  - reviewed:")
    _, line, what = mistake_in({"stories/people/ada.yaml": steps})
    assert (line, what[:36]) == (
        line_of(steps, "    steps:"),
        "The form goals has room for 3 steps,",
    )
    goals = "".join(f"      G-00{n}: A lot\n" for n in range(1, 5))
    reviewed = PERSON.replace("    areas:", f"{goals}    areas:")
    _, line, what = mistake_in({"stories/people/ada.yaml": reviewed})
    assert line == line_of(reviewed, "    goals:")
    assert "room for 4 goals, and here are 5" in what


@pytest.mark.parametrize(
    ("without", "at", "word"),
    [
        ("resident: R-901\n", "name: Ada", "resident"),
        ("    referred_by: Council\n", "- moved in:", "referred_by"),
        ("    goal: G-901\n", "- agreed a goal:", "goal"),
        ("    day: Monday\n", "- staff:", "day"),
    ],
)  # fmt: skip
def test_what_a_story_cannot_do_without_is_asked_for(without, at, word):
    text = PERSON.replace(without, "")
    _, line, what = mistake_in({"stories/people/ada.yaml": text})
    assert line == line_of(text, at)
    assert what.startswith(f"“{word}” is missing here.")


def test_a_person_has_a_worker():
    none = re.sub(r"workers:\n(?:  .*\n)+", "workers: []\n", PERSON)
    _, line, what = mistake_in({"stories/people/ada.yaml": none})
    assert (line, what[:20]) == (line_of(none, "workers: []"), "Name the keyworker h")


@pytest.mark.parametrize(
    ("good", "bad", "words"),
    [
        ("activity: beach", "activity: beech", "No activity is called “beech”."),
        ("amount: 24.50", "amount: a lot", "“a lot” is no sum of money. Write it like 12.50."),
        ("theme: Wellbeing", "topic: Wellbeing", "asks nothing called “topic”"),
        ("asked_by: S-02", "asked_by: Callan", "No member of staff is called “Callan”."),
        ("date: Tuesday 3", "date: Sunday 3", "“Sunday 3 weeks ago” is no day"),
        ("    idea: A kettle.\n", "", "“idea” is missing here."),
        ("rows:", "row:", "“row” is not a word that keywork knows for a file of rows"),
    ],
)  # fmt: skip
def test_a_mistake_in_a_tab_is_named_by_its_line(good, bad, words):
    name = "stories/tabs/grants.yaml"
    file, line, what = mistake_in({name: GRANTS.replace(good, bad)})
    assert words in what
    assert file == name
    assert line == (line_of(GRANTS, good) if bad else line_of(GRANTS, "- date:"))


@pytest.mark.parametrize(
    ("tab", "line", "word"),
    [
        ("staff", "    account: callan@example.org\n", "account"),
        ("repairs", "    where: Laundry\n", "where"),
    ],
)
def test_what_a_row_cannot_be_sent_without_is_asked_for(tab, line, word):
    name = f"stories/tabs/{tab}.yaml"
    text = story_texts()[name]
    assert line in text
    file, at, what = mistake_in({name: text.replace(line, "", 1)})
    assert (file, what.startswith(f"“{word}” is missing here.")) == (name, True)
    assert text.splitlines()[at - 1].startswith("  - ")


def test_a_row_that_somebody_sent_says_when():
    name = "stories/tabs/feedback.yaml"
    text = re.sub(r"date: .*", "date: nothing", story_texts()[name], count=1)
    file, line, what = mistake_in({name: text})
    assert (file, what[:23]) == (name, "Say when this was sent:")
    assert line > 1


def test_a_tab_is_called_as_its_form():
    file, _, what = mistake_in({"stories/tabs/gifts.yaml": GRANTS})
    assert (file, what[:18]) == ("stories/tabs/gifts.yaml", "“gifts” is no form")


def test_somebody_of_the_staff_sent_every_row_that_staff_send():
    text = "rows:\n  - kind: Delete\n    received: 5 days ago\n    what: A file.\n"
    _, line, what = mistake_in({"stories/tabs/requests.yaml": text})
    assert (line, what[:18]) == (2, "Say who sent this,")


@pytest.mark.parametrize(
    ("good", "bad", "words"),
    [
        ("    title: Tea\n", "", "Give it a title, or a session of the toolkit."),
        ("    title: Tea\n", "    session: T-999\n", "No session of the toolkit is called"),
        ("    kind: Meal\n", "", "“kind” is missing here."),
        ("asked: 1", "asked: one", "“one” is no whole number"),
        ("- keep: The tea.", "- kept: The tea.", "“kept” is not a word"),
        ("called: tea", "called: beach", "“beach” stands in"),
    ],
)  # fmt: skip
def test_a_mistake_in_what_is_on_is_named(good, bad, words):
    others = {"stories/activities/now-and-then.yaml": "rows: []\n"}
    groups = GROUPS.replace(good, bad)
    quiz = GROUPS.replace("called: tea", "called: quiz").replace(
        "called: beach", "called: planting"
    )
    others["stories/activities/open-to-anyone.yaml"] = quiz
    file, line, what = mistake_in({**others, "stories/activities/groups.yaml": groups})
    assert words in what
    assert file == "stories/activities/groups.yaml"
    assert line > 1


@pytest.mark.parametrize(
    ("file", "good", "bad", "words"),
    [
        ("usual", "form: residents", "form: resident", "Did you mean “residents”?"),
        ("usual", "theirs: [staff]", "theirs: [stuff]", "Did you mean “staff”?"),
        ("usual", "Keyworker: Keywork", "Keyworker: Keywrok", "“Keywrok” is no answer to"),
        ("ordinary", "kind: Drop-in", "kind: Dropping", "“Dropping” is no answer to"),
        ("ordinary", "none: 6", "none: six", "“six” is no whole number"),
        ("evaluations", "scored: [enjoyed", "scored: [joy", "asks nothing called “joy”"),
        ("mistakes", "sent again after: 95", "sent again after: soon", "“soon” is no whole number"),
        ("mistakes", "      kind: Keywrok", "      knd: Keywrok", "asks nothing called “knd”"),
        ("activities/every-week", "came: [5, 10]", "came: [10, 5]", "the fewest and the most"),
        ("activities/every-week", "came: [5, 10]", "came: [5]", "the fewest and the most"),
        ("activities/every-week", "    24 weeks ago: R-003", "    always: R-003", "“always” is no"),
        ("meetings/at-home", "  place: Office", "  place: [1, 2]", "Write one piece of text here"),
        ("meetings/at-home", "  place: Office", "  place: Other", "“Other” has no opening"),
        ("meetings/at-home", "topics: [Lifeskills]", "topics: []", "Say what this scene is about"),
        ("ordinary", "minutes: [40, 45, 50, 55, 60, 60, 60, 65, 70]", "minutes: []", "is empty"),
        ("ordinary", "sum: [£4.60, £7, £8.50, £11, £12.40, £15, £18, £21.30, £24, £9.75]",
         "sum: []", "Write at least one thing in it."),
        ("ordinary", "- Staff training moved to today. {name}", "- Today {nmae}", "for {nmae}"),
        ("usual", "roles:\n  Keyworker: Keywork\n  1-2-1 worker: 1-2-1 support\n", "roles: {}\n",
         "Write at least one role here"),
        ("activities/every-week", "houses: [H-2, H-1]", "houses: []", "is empty"),
        ("activities/every-week", "from: 26 weeks", "from: 999999999 weeks", "is too far away"),
    ],
)  # fmt: skip
def test_a_mistake_in_any_other_file_is_named(file, good, bad, words):
    name = f"stories/{file}.yaml"
    text = story_texts()[name]
    found, line, what = mistake_in({name: text.replace(good, bad, 1)})
    assert words in what
    assert found == name
    at = text[: text.index(good)].count("\n") + 1
    assert at <= line <= at + 1


@pytest.mark.parametrize(
    ("good", "bad", "at", "word"),
    [
        ("  not met:", "  missed:", "verbs:", "not met"),
        ("    day: moved_in\n", "", "  moved in:", "day"),
    ],
)
def test_what_is_usual_cannot_do_without_some_words(good, bad, at, word):
    text = story_texts()["stories/usual.yaml"].replace(good, bad, 1)
    _, line, what = mistake_in({"stories/usual.yaml": text})
    assert (line, what[: len(word) + 2]) == (line_of(text, at), f"“{word}”")


def test_a_placeholder_that_nothing_is_put_in_for_is_named_with_those_there_are():
    name = "stories/meetings/at-home.yaml"
    text = story_texts()[name].replace("We cooked {meal}", "We cooked {mael}")
    _, line, what = mistake_in({name: text})
    assert line in (line_of(text, "{mael}"), line_of(text, "{mael}") - 1)
    assert what.startswith("Nothing is put in for {mael}. Use one of: {name}, {they}, ")
    assert "{meal}" in what


@pytest.mark.parametrize("name", ["usual", "ordinary", "meetings/in-passing", "tabs/staff"])
def test_a_file_that_is_missing_is_named(name):
    file = f"stories/{name}.yaml"
    texts = {each: text for each, text in story_texts().items() if each != file}
    with pytest.raises(AuthorMistake, match="This file is missing") as raised:
        read_stories(texts, shipped_forms())
    assert raised.value.file == file


@pytest.mark.parametrize(
    "file",
    [
        "stories/usuall.yaml",
        "stories/peoples/ada.yaml",
        "stories/people/old/ada.yaml",
        "stories/old/people/ada.yaml",
        "stories/people/ada.yml",
    ],
)
def test_a_file_that_nothing_reads_is_refused(file):
    found, _, what = mistake_in({file: PERSON})
    assert (found, what[:24]) == (file, "Nothing reads this file.")


def test_a_file_without_a_scene_is_refused():
    file, _, what = mistake_in({"stories/meetings/in-passing.yaml": "rows: []\n"})
    assert (file, what[:30]) == (
        "stories/meetings/in-passing.yaml",
        "There is no scene in this file",
    )


def test_an_empty_story_is_told_so_in_words_that_fit_it():
    file, _, what = mistake_in({"stories/people/ada.yaml": "# Ada\n"})
    assert file == "stories/people/ada.yaml"
    assert what == "This file is empty. Write something in it, or take it away."


def test_a_quote_that_never_ends_is_named_where_it_was_opened():
    text = PERSON.replace("happened: We had tea.", 'happened: "We had tea.')
    _, line, what = mistake_in({"stories/people/ada.yaml": text})
    assert line == line_of(text, "We had tea")
    assert "a missing quote" in what


def test_where_nothing_has_a_code_yet_none_is_offered():
    _, _, what = mistake_in({"stories/tabs/staff.yaml": "rows: []\n"})
    assert what.endswith("There is none to choose from yet. Write one first.")


def test_a_file_that_is_not_utf_8_is_named_by_its_line(tmp_path):
    (tmp_path / "people").mkdir()
    (tmp_path / "people" / "ada.yaml").write_bytes("name: Ada\nsaid: caf\u00e9\n".encode("latin-1"))
    with pytest.raises(AuthorMistake, match=r"stories/people/ada\.yaml, line 2: .* not UTF-8"):
        texts_in(tmp_path)


def test_files_of_any_yaml_name_are_looked_at(tmp_path):
    for name in ("usual.yaml", "odd.yml", "LOUD.YAML", "read me.txt"):
        (tmp_path / name).write_text("a: b\n", encoding="utf-8")
    assert sorted(texts_in(tmp_path)) == [
        "stories/LOUD.YAML",
        "stories/odd.yml",
        "stories/usual.yaml",
    ]


def test_a_demo_with_a_mistake_leaves_no_folder_behind(tmp_path, monkeypatch):
    def mistaken(*_):
        raise AuthorMistake("stories/people/ada.yaml", 3, "Write something else.")

    monkeypatch.setattr("sync.demo.folder.demo_rows", mistaken)
    with pytest.raises(AuthorMistake):
        make_demo(tmp_path / "demo", shipped_forms(), date(2026, 11, 21), Size())
    assert not (tmp_path / "demo").exists()
