"""The guides are easy to read: short sentences, known words, each term explained at once."""

from __future__ import annotations

import re

import pytest
from guide_pages import HOUSES, render, source, templates
from guide_words import LINK, grades, sentences, syllables, words

from sync.pages.ease import measure
from sync.pages.long_words import terms_of

RESIDENTS = templates("residents")
STAFF = templates("staff")
TERMS = (
    *("keyworker", "1-2-1 worker", "assessment", "support plan", "goal", "review"),
    *("concern", "grant", "receipt", "referral", "refresher", "toolkit", "GP", "ICO"),
)
EXPLAINED = terms_of(render("residents/words-we-use.md").body)


@pytest.mark.parametrize("houses", HOUSES)
@pytest.mark.parametrize("path", RESIDENTS)
def test_a_residents_guide_stays_at_grade_6_or_below(path: str, houses: str) -> None:
    grade = grades(render(path, HOUSES[houses]).body)
    assert grade.ari <= 6
    assert grade.flesch_kincaid <= 6


@pytest.mark.parametrize("houses", HOUSES)
@pytest.mark.parametrize("path", RESIDENTS)
def test_no_sentence_for_residents_is_over_20_words(path: str, houses: str) -> None:
    guide = render(path, HOUSES[houses])
    said = [*sentences(guide.body), str(guide.front["title"]), str(guide.front["description"])]
    assert [each for each in said if len(each.split()) > 20] == []


@pytest.mark.parametrize("path", RESIDENTS)
def test_sentences_for_residents_have_12_words_on_average_or_fewer(path: str) -> None:
    said = sentences(render(path).body, headings=False)
    assert sum(len(each.split()) for each in said) / len(said) <= 12


@pytest.mark.parametrize("path", RESIDENTS)
def test_long_words_for_residents_are_everyday_ones_or_explained(path: str) -> None:
    measured = measure(render(path).body, EXPLAINED)
    assert measured is not None
    assert measured.long_words == ()


@pytest.mark.parametrize("term", TERMS)
@pytest.mark.parametrize("path", [each for each in RESIDENTS if not each.endswith("index.md")])
def test_a_term_is_explained_in_the_next_sentence(path: str, term: str) -> None:
    said = sentences(LINK.sub("", render(path).body), headings=False)
    uses = [
        place for place, each in enumerate(said) if re.search(rf"\b{term}", each, re.IGNORECASE)
    ]
    if uses:
        explained = [
            place
            for place in uses
            if said[place].startswith(tuple(f"{word} {term} is" for word in ("A", "An", "The")))
        ]
        assert explained[:1] in ([uses[0]], [uses[0] + 1])
        assert len(explained) == 1


@pytest.mark.parametrize("path", RESIDENTS)
def test_nothing_for_residents_is_set_in_italics_underlined_or_in_capitals(path: str) -> None:
    body = render(path).body
    plain = re.sub(r'<h3 id="H-[0-9]+"><bdi>|</bdi></h3>', "", body)  # a house's name, as typed
    assert re.findall(r"[*_]|<[a-z]", plain) == []
    assert set(re.findall(r"\b[A-Z]{2,}\b", body)) <= {"OK", "GP", "ICO", "UK", "SHOUT"}


@pytest.mark.parametrize("houses", HOUSES)
@pytest.mark.parametrize("path", STAFF)
def test_a_staff_guide_stays_at_grade_9_or_below(path: str, houses: str) -> None:
    guide = render(path, HOUSES[houses])
    assert grades(guide.body).ari <= 9
    assert [each for each in sentences(guide.body) if len(each.split()) > 25] == []


@pytest.mark.parametrize("path", RESIDENTS + STAFF)
def test_no_guide_uses_a_word_that_looks_down_on_people(path: str) -> None:
    unkind = (
        r"chaotic|service users?|\bSUs?\b|hard to reach|non-complian\w+|\bclients?\b|\binvalid\b"
    )
    assert re.findall(unkind, source(path), re.IGNORECASE) == []


def test_a_hard_text_is_told_from_an_easy_one() -> None:
    hard = (
        "Notwithstanding organisational considerations, individualised accommodation-related"
        " interventions necessitate comprehensive multidisciplinary collaboration."
    )
    assert grades(hard).ari > 12
    assert grades(hard).flesch_kincaid > 12
    assert grades("You can ask us. We will help you.").ari < 1


def test_headings_items_and_cells_count_as_sentences_and_numbers_do_not_count_as_words() -> None:
    text = "## Call us\n\n- House phone: 01632 960001\n- Office\n\n| Code | Who |\n| --- | --- |\n"
    assert sentences(text) == ["Call us", "House phone:", "Office", "Code", "Who"]
    assert words("Call 0808 2000 247 now") == ["Call", "now"]


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("plan", 1),
        ("agreed", 2),
        ("keyworker", 3),
        ("people", 2),
        ("someone", 2),
        ("assessment", 3),
    ],
)
def test_syllables_are_counted_about_right(word: str, count: int) -> None:
    assert syllables(word) == count
