"""The stories of the demo house, each file of ``stories/`` read once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path, PurePosixPath

from sync.demo.activities import DemoActivity, Weekly, read_activities, read_weekly
from sync.demo.answers import Allowed
from sync.demo.codes import ACTIVITIES, PEOPLE, TABS, codes_of, in_folder
from sync.demo.evaluations import DemoEvaluation, read_evaluation
from sync.demo.files import MEETINGS, refuse_unread, story_texts
from sync.demo.meetings import Meetings, read_meetings, read_scenery
from sync.demo.mistakes import StorySlip, read_mistakes
from sync.demo.people import StoryDefaults, StoryPerson, read_person, read_usual
from sync.demo.scenes import read_scenes
from sync.demo.tabs import Entry, read_tab
from sync.errors import AuthorMistake
from sync.forms.lines import Spot, read_yaml
from sync.forms.load import load_forms
from sync.forms.model import Form

PACKAGE = Path(__file__).parents[1]
WEEKLY, IN_PASSING = "stories/activities/every-week.yaml", "stories/meetings/in-passing.yaml"
NEEDED = ("tabs/staff", "meetings/in-passing")  # besides what is read by name below


@dataclass(frozen=True, slots=True)
class Stories:
    """All that the demo house is made of, before it is known what day it is."""

    usual: StoryDefaults = field(repr=False)
    people: tuple[StoryPerson, ...] = field(repr=False)
    tabs: Mapping[str, tuple[Entry, ...]] = field(repr=False)
    weekly: Weekly = field(repr=False)
    activities: tuple[DemoActivity, ...] = field(repr=False)
    evaluation: DemoEvaluation = field(repr=False)
    meetings: Meetings = field(repr=False)
    mistakes: tuple[StorySlip | Entry, ...] = field(repr=False)

    def accounts(self) -> dict[str, str]:
        """Return the account of each of the staff by their code."""
        staff = ({**entry.answers, **entry.typed} for entry in self.tabs["staff"])
        return {str(each["staff"]): str(each["account"]) for each in staff}


@cache
def stories() -> Stories:
    """Read the stories that keywork brings along."""
    return read_stories(story_texts(), shipped_forms())


@cache
def shipped_forms() -> Mapping[str, Form]:
    """Read the forms as keywork ships them: the words that stories are told in."""
    shipped = PACKAGE / "shipped"
    folder = (shipped if shipped.is_dir() else PACKAGE.parent) / "forms_schema"
    texts = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.yaml")}
    return load_forms(texts)


def read_stories(texts: Mapping[str, str], forms: Mapping[str, Form]) -> Stories:
    """Read the stories in *texts*, each by its file; raises AuthorMistake for the first mistake."""
    refuse_unread(texts)
    roots = {file: _root(file, text) for file, text in texts.items()}
    for name in NEEDED:
        _file(roots, name)
    allowed = Allowed(forms, codes_of(roots, forms))
    usual = read_usual(_file(roots, "usual"), allowed)
    tabs = {PurePosixPath(root.file).stem: read_tab(root, allowed) for root in _within(roots, TABS)}
    titles = {
        str(entry.answers["session"]): {
            name: entry.answers[name] for name in ("title", "theme") if name in entry.answers
        }
        for entry in tabs.get("toolkit", ())
    }
    ordinary = _file(roots, "ordinary")
    scenery = read_scenery(ordinary)
    scenes = {root.file: read_scenes(root, scenery, allowed) for root in _within(roots, MEETINGS)}
    short = scenes.pop(IN_PASSING)
    every = tuple(scene for some in scenes.values() for scene in some)
    topics = {scene.topics[0] for scene in every}
    return Stories(
        usual=usual,
        people=tuple(read_person(root, usual, topics, allowed) for root in _within(roots, PEOPLE)),
        tabs=tabs,
        weekly=read_weekly(_file(roots, "activities/every-week"), allowed),
        activities=tuple(
            activity
            for root in _within(roots, ACTIVITIES)
            if root.file != WEEKLY
            for activity in read_activities(root, titles, allowed)
        ),
        evaluation=read_evaluation(_file(roots, "evaluations"), allowed),
        meetings=read_meetings(ordinary, every, short, allowed),
        mistakes=read_mistakes(_file(roots, "mistakes"), usual, allowed),
    )


@cache
def _root(file: str, text: str) -> Spot:
    return read_yaml(file, text)


def _file(roots: Mapping[str, Spot], name: str) -> Spot:
    file = f"stories/{name}.yaml"
    if file not in roots:
        raise AuthorMistake(file, 0, "This file is missing. The demo cannot do without it.")
    return roots[file]


def _within(roots: Mapping[str, Spot], folder: str) -> Iterable[Spot]:
    return (root for file, root in roots.items() if in_folder(file, folder))
