"""The guides of a house, looked over as ``check`` says it: filled in, and measured."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from sync.casebook.casebook import make_casebook
from sync.config.project import Project
from sync.errors import AuthorMistake
from sync.forms.model import Audience
from sync.night.holdings import Holdings
from sync.pages.guide_notes import guide_note
from sync.pages.guides import Guide, guide_body, read_guides
from sync.pages.long_words import terms_of
from sync.pages.page_maker import PageMaker
from sync.pages.render import Templates

PLAIN, GLOSSARY = "residents", "words-we-use.md"


def look_over_guides(
    project: Project, organisation: str, held: Holdings, today: date
) -> tuple[list[str], list[AuthorMistake]]:
    """Fill in every guide, and say which of the residents' are hard to read.

    Returns the lines of the notices, and the mistakes that would stop the night.
    """
    mistakes: list[AuthorMistake] = []
    try:
        guides = list(_read(project.guide_texts(), mistakes))
        shared = project.template_texts()
    except AuthorMistake as mistake:
        return [], [mistake]
    templates = Templates(
        {f"site/templates/{name}": text for name, text in shared.items()}
        | {guide.file: guide.body for _, guide in guides}
    )
    casebook = make_casebook(Audience.RESIDENTS, held.checked, held.forms, today)
    maker = PageMaker(casebook, templates, organisation, "")
    filled: dict[str, tuple[Guide, str]] = {}
    for folder, guide in guides:
        try:
            body = guide_body(maker, guide, guide.name)
        except AuthorMistake as mistake:
            mistakes.append(mistake)
            continue
        if folder == PLAIN:
            filled[guide.name] = guide, body
    if GLOSSARY not in filled:  # nobody can say which words are explained
        return [], mistakes
    terms = terms_of(filled[GLOSSARY][1])
    return [line for each in filled.values() for line in guide_note(*each, terms)], mistakes


def _read(texts: Mapping[str, str], mistakes: list[AuthorMistake]) -> Iterator[tuple[str, Guide]]:
    """Read each guide on its own, so that a mistake in one does not hide the others."""
    for name, text in texts.items():
        try:
            folders = read_guides({name: text})
        except AuthorMistake as mistake:
            mistakes.append(mistake)
            continue
        for folder, guides in folders.items():
            for guide in guides:
                yield folder, guide
