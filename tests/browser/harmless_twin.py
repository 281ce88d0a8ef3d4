"""The same house with a harmless word in place of each typed text, and the way back to the text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from sync.casebook.casebook import make_casebook
from sync.check import Checked
from sync.check.house_rules import HouseRules
from sync.check.problem import Problem
from sync.config.project import Project
from sync.config.reading import read_settings
from sync.dates import long_day
from sync.forms.model import Audience, Field, Form, Kind
from sync.night.holdings import gather
from sync.pages import SiteTexts, make_sites
from sync.publish.build import Builder, build_sites
from sync.publish.write import write_pages
from sync.records import Record, Value
from sync.records.making import RecordMaker, answers_of
from tests.a_house import FORMS

SHIPPED_WORDS = {form.tab for form in FORMS.values()} | {
    each.title for form in FORMS.values() for each in form.fields
}
WORD = re.compile(r"zq[a-z]{3}x*\??")
KEY = 5  # letters of a word that tell which text it stands for


@dataclass(frozen=True, slots=True)
class Tamed:
    """Made-up words for typed texts: as long as the text, so that pages fold the same ones."""

    words: dict[str, str] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)

    def word(self, text: str) -> str:
        """Return the word that stands for *text*; a question keeps its question mark."""
        return self.words.setdefault(text, "zqaaa")

    def settle(self) -> None:
        """Give every text so far a word of its own, in the order in which lists of names stand."""
        for number, text in enumerate(sorted(self.words, key=str.casefold)):
            key = "zq" + "".join(chr(97 + number // 26**place % 26) for place in (2, 1, 0))
            asks = text.endswith("?")
            self.words[text] = key.ljust(len(text) - asks, "x") + "?" * asks
            self.texts[key] = text

    def back(self, shown: str) -> str:
        """Put the typed texts back where their words stand; one that was folded is cut as it is."""

        def typed(found: re.Match[str]) -> str:
            text = self.texts[found[0][:KEY]]
            word = found[0] if self.words[text].endswith("?") else found[0].rstrip("?")
            rest = found[0][len(word) :]
            cut = text[: len(word)]
            return (text if word == self.words[text] else cut.rpartition(" ")[0] or cut) + rest

        return WORD.sub(typed, shown)

    def forms(self, forms: Mapping[str, Form]) -> dict[str, Form]:
        """Return the forms with words in place of the tabs and questions of the house's own."""
        return {
            name: replace(
                form,
                tab=self._own(form.tab),
                fields=tuple(replace(each, title=self._own(each.title)) for each in form.fields),
            )
            for name, form in forms.items()
        }

    def checked(self, checked: Checked, forms: Mapping[str, Form]) -> Checked:
        """Return what was found, with words in place of all that was typed."""
        return replace(
            checked,
            records={
                name: tuple(self._record(each, forms[name]) for each in found)
                for name, found in checked.records.items()
            },
            problems=tuple(self._problem(each) for each in checked.problems),
            tallies=tuple(replace(each, tab=self._own(each.tab)) for each in checked.tallies),
            rules=self._rules(checked.rules),
        )

    def _own(self, words: str) -> str:
        return words if words in SHIPPED_WORDS else self.word(words)

    def _record(self, record: Record, form: Form) -> Record:
        answers = {
            name: self._value(value, form.by_name[name])
            for name, value in answers_of(record, form).items()
        }
        own = self.forms({form.name: form})[form.name]
        made = RecordMaker(own).make(record.row, answers, record.declined)
        assert made is not None
        return made

    def _value(self, value: Value, asked: Field) -> Value:
        match value:
            case str() if asked.kind is Kind.TEXT:
                return self.word(value)
            case str() if asked.options and value not in asked.options:
                return self.word(value)  # the words of "Other"
            case tuple():
                return tuple(v if v in asked.options else self.word(v) for v in value)
            case _:
                return value

    def _problem(self, problem: Problem) -> Problem:
        return replace(
            problem,
            tab=self._own(problem.tab),
            title=self._own(problem.title) if problem.title else "",
            found=self.word(problem.found) if isinstance(problem.found, str) else problem.found,
            offer=self.word(problem.offer) if isinstance(problem.offer, str) else problem.offer,
        )

    def _rules(self, rules: HouseRules) -> HouseRules:
        told = rules.everywhere.complaints
        assert told is not None
        complaints = replace(told, number=self.word(told.number))
        return HouseRules(
            replace(rules.everywhere, complaints=complaints),
            {house: replace(own, complaints=complaints) for house, own in rules.houses.items()},
        )


def build_twin(hostile: Path, folder: Path, today: date) -> Tamed:
    """Build the sites of the house in *hostile* below *folder*, with harmless words."""
    project, tamed = Project(hostile), Tamed()
    settings = read_settings(hostile)
    held = gather(project, settings, [hostile / "house.xlsx"], today)
    for _ in range(2):  # once to gather the texts, once with the words
        organisation = tamed.word(settings.house.name)
        forms, checked = tamed.forms(held.forms), tamed.checked(held.checked, held.forms)
        tamed.settle()
    books = {each: make_casebook(each, checked, forms, today) for each in Audience}
    words = SiteTexts(
        project.template_texts(), project.guide_texts(), organisation, long_day(today)
    )
    sites = make_sites(books, checked, words)
    for site in sites:
        write_pages(site, project.assets(), folder / "docs" / site.audience.word)
    builder = Builder(folder, project.mkdocs_yml(), project.overrides(), today)
    build_sites(sites, builder)
    return tamed
