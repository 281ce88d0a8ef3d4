"""Now beside last time: area scores and reviews, with changes said in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from operator import itemgetter

from sync.casebook.casebook import Casebook
from sync.casebook.person import Person
from sync.forms.vocabulary import Progress
from sync.records import AreaScores, Assessment, Review, area_field

NOT_READ = "cannot be read yet"
HOW_FAR = {str(option): place for place, option in enumerate(Progress)}  # the least first


@dataclass(frozen=True, slots=True)
class Compared:
    """One line of a comparison: what it is about, now, last time, and the change in words."""

    about: str
    now: str
    before: str | None
    change: str


@dataclass(frozen=True, slots=True)
class ReviewShown:
    """A review beside the one before it."""

    review: Review
    before: Review | None
    areas: tuple[Compared, ...]
    goals: tuple[Compared, ...]


@dataclass(frozen=True, slots=True)
class AssessmentShown:
    """An assessment, its scores beside those of the one before."""

    assessment: Assessment
    before: Assessment | None
    areas: tuple[Compared, ...]


@dataclass(frozen=True, slots=True)
class FirstAndLast:
    """How an area was when it was first asked about, and how it is now."""

    about: str
    since: date
    first: int
    until: date
    last: int

    @property
    def change(self) -> str:
        """Say the change in words: “much better”."""
        return change(self.last, self.first)


def against(person: Person, book: Casebook) -> list[ReviewShown]:
    """Set each review beside the one before, newest first; the first beside the assessment."""
    shown = []
    before: Review | None = None
    for review in person.reviews:
        earlier: AreaScores | None = before
        if earlier is None:
            earlier_ones = [each for each in person.assessments if each.date <= review.date]
            earlier = earlier_ones[-1] if earlier_ones else None
        shown.append(
            ReviewShown(
                review,
                before,
                tuple(compare_areas(book, review, earlier)),
                tuple(_compare_goals(book, person, review, before)),
            )
        )
        before = review
    return shown[::-1]


def assessed(book: Casebook, assessments: Sequence[Assessment]) -> list[AssessmentShown]:
    """Set the scores of each assessment beside those of the one before, newest first."""
    shown = []
    before: Assessment | None = None
    for each in assessments:
        shown.append(AssessmentShown(each, before, tuple(compare_areas(book, each, before))))
        before = each
    return shown[::-1]


def first_and_last(book: Casebook, person: Person) -> list[FirstAndLast]:
    """Set the first score of each area beside the last, where there are two: the long view."""
    assessed: list[tuple[date, AreaScores]] = [(each.date, each) for each in person.assessments]
    scored = sorted([*assessed, *((each.date, each) for each in person.reviews)], key=itemgetter(0))
    areas = []
    for area in area_names(book):
        scores = [(day, score) for day, each in scored if (score := each.score(area)) is not None]
        if len(scores) > 1:
            about = _label(book, "assessments", "priority_areas", area)
            areas.append(FirstAndLast(about, *scores[0], *scores[-1]))
    return areas


def compare_areas(book: Casebook, now: AreaScores, before: AreaScores | None) -> list[Compared]:
    """Compare the areas that have a score now or had one, in the order the form asks them."""
    lines = []
    for area in area_names(book):
        score = now.score(area)
        was = before.score(area) if before else None
        if score is not None:
            about = _label(book, "assessments", "priority_areas", area)
            if before and area_field(area) in before.waits:
                lines.append(Compared(about, f"{score} of 5", NOT_READ, ""))
                continue
            earlier = f"{was} of 5" if was else None
            lines.append(Compared(about, f"{score} of 5", earlier, change(score, was)))
    return lines


def _label(book: Casebook, form: str, name: str, option: str) -> str:
    asked = book.forms[form].by_name.get(name) if form in book.forms else None
    return asked.label(option) if asked else option


def area_names(book: Casebook) -> tuple[str, ...]:
    """List every area there is, the house's own choice of them first."""
    form = book.forms["assessments"].by_name.get("priority_areas")
    every = form.options if form else ()
    chosen = book.rules.everywhere.areas
    return (*chosen, *(area for area in every if area not in chosen))


def change(now: int, was: int | None) -> str:
    """Say a change of score in words: “a bit better than last time”."""
    if was is None:
        return "first answer"
    match now - was:
        case 0:
            return "the same"
        case 1:
            return "a bit better"
        case -1:
            return "a bit harder"
        case more if more > 1:
            return "much better"
        case _:
            return "much harder"


def _compare_goals(
    book: Casebook, person: Person, review: Review, before: Review | None
) -> list[Compared]:
    words = {goal.goal: goal.words for goal in person.goals}
    was = dict(before.progress) if before else {}
    lines = []
    for code, now in review.progress:
        earlier = was.get(code)
        lines.append(
            Compared(
                words.get(code) or code,
                _label(book, "reviews", "progress_1", now),
                _label(book, "reviews", "progress_1", earlier) if earlier else None,
                _further(now, earlier),
            )
        )
    return lines


def _further(now: str, was: str | None) -> str:
    if was is None or now not in HOW_FAR or was not in HOW_FAR:
        return "first look" if was is None else ""
    steps = HOW_FAR[now] - HOW_FAR[was]
    if steps == 0:
        return "the same"
    return "further on" if steps > 0 else "further back"
