"""How hard a text is to read: what counts as a sentence, a word and a long word, and where."""

from __future__ import annotations

import pytest

from sync.pages.ease import Ease, measure, sentences
from sync.pages.long_words import EVERYDAY, syllables, terms_of, unexplained

NONE: frozenset[str] = frozenset()


def ease(markdown: str, terms: frozenset[str] = NONE) -> Ease:
    found = measure(markdown, terms)
    assert found is not None
    return found


def said(markdown: str) -> list[str]:
    return [each.text for each in sentences(markdown)]


def of_words(count: int) -> str:
    return f"We {'go ' * (count - 2)}on."


def test_the_grade_is_the_automated_readability_index() -> None:
    easy = ease("You can ask us. We will help you.")  # 8 words of 24 letters, 2 sentences
    assert easy.ari == pytest.approx(4.71 * 24 / 8 + 0.5 * 8 / 2 - 21.43)
    assert easy.average == 4
    assert easy.easy


@pytest.mark.parametrize(("count", "over"), [(20, 0), (21, 1)])
def test_a_sentence_may_have_20_words(count: int, over: int) -> None:
    measured = ease(of_words(count))
    assert (measured.longest, len(measured.over)) == (count, over)


@pytest.mark.parametrize(("count", "easy"), [(12, True), (13, False)])
def test_a_sentence_has_12_words_on_average_or_fewer(count: int, easy: bool) -> None:  # noqa: FBT001
    assert ease(f"## A heading\n\n{of_words(count)}").easy is easy


def test_words_that_are_too_long_make_a_grade_over_6() -> None:
    hard = ease("Straight strengths stretched. Thoughts brought straight strengths.")
    assert (hard.over, hard.long_words, hard.easy) == ((), (), False)
    assert hard.ari > 6


def test_each_heading_item_and_cell_is_a_sentence() -> None:
    text = (
        "## Call us\n- one thing\n* another\n2) a third\n\n| Code | Who |\n| --- | --- |\n| A | b |"
    )
    assert said(text) == ["Call us", "one thing", "another", "a third", "Code", "Who", "A", "b"]


def test_a_table_is_read_cell_by_cell_though_it_follows_words_or_has_no_bars_at_its_ends() -> None:
    assert said("These words:\nCode | Who\n--- | ---\nA | b") == [
        *("These words:", "Code", "Who", "A", "b")
    ]


def test_a_paragraph_or_item_that_runs_over_lines_is_read_as_one() -> None:
    text = "We meet\nevery week. You\nchoose.\n\n- one\n  thing\n\n> a word\n> of ours"
    assert said(text) == ["We meet every week.", "You choose.", "one thing", "a word of ours"]


def test_a_sentence_ends_where_a_reader_hears_it_end() -> None:
    text = "Are you well? “Yes.” (Good!) Wait… Now: go to 3.30 pm or elm.example"
    assert [len(said(text)), said(text)[1]] == [6, "“Yes.”"]


@pytest.mark.parametrize(
    "unread",
    [
        '<img class="kw-picture" src="x.svg" alt="A long tale of a picture">',
        "![A long tale of a picture](x.svg)",
        "<!-- A long tale\n that nobody reads. -->",
        "```\na long tale of code\n```",
        "[1]: https://example.org/a-long-tale",
    ],
)
def test_what_is_not_read_out_is_not_measured(unread: str) -> None:
    assert said(f"{unread}\n\nCall us.") == ["Call us."]


def test_a_link_is_read_as_its_words_and_a_tag_is_not_read() -> None:
    text = '[Your **plan**](your-plan.md) <a href="tel:999">999</a> is <bdi>_ours_</bdi>.'
    assert said(text) == ["Your plan 999 is ours."]


def test_a_tag_that_ends_a_paragraph_ends_a_sentence() -> None:
    assert said("<ul><li>One thing</li><li>Two things</li></ul>") == ["One thing", "Two things"]


def test_typed_text_is_read_as_it_was_typed() -> None:
    assert said("From Ada&#39;s &#60;b&#62; house.") == ["From Ada's <b> house."]


def test_a_phone_number_is_no_word_and_a_small_number_is_one() -> None:
    assert sentences("Call 01632 960 001 in 5 days.")[0].length == 4


def test_each_sentence_knows_its_line() -> None:
    text = "## Plan\n\nWe go\non. You\nstay.\n\n- <!-- not\nread --> here\n"
    assert [(each.text, each.line) for each in sentences(text)] == [
        ("Plan", 1),
        ("We go on.", 3),
        ("You stay.", 4),
        ("here", 8),
    ]


@pytest.mark.parametrize("text", ["", "---\n\n12 345", "Мы помогаем вам каждый день и ночь."])
def test_a_text_without_words_or_in_other_letters_is_not_measured(text: str) -> None:
    assert measure(text, NONE) is None


def test_long_words_are_listed_once_in_order_of_their_letters() -> None:
    assert ease("An intervention. Accommodation! An intervention.").long_words == (
        "accommodation",
        "intervention",
    )


def test_a_long_word_that_is_explained_or_known_to_all_is_not_listed() -> None:
    terms = terms_of("## People\n\n### Care coordinator\n\n### Agreement\n")
    assert terms == {"care", "coordinator", "agreement"}
    assert unexplained(["Coordinators’", "agreement's", "yesterday", "families"], terms) == ()
    assert unexplained(["coordinator", "people"], NONE) == ("coordinator",)


def test_a_word_of_parts_is_as_long_as_its_longest_part() -> None:
    assert unexplained(["step-by-step", "self-determination"], NONE) == ("self-determination",)


def test_a_name_is_no_long_word() -> None:
    assert ease("We go to Nottingham. Nottingham is near.").long_words == ()
    assert ease("We see Intervention. An intervention helps.").long_words == ("intervention",)


def test_a_word_at_the_start_or_in_a_heading_is_no_name() -> None:
    assert ease("Accommodation helps.").long_words == ("accommodation",)
    assert ease("## Your Accommodation").long_words == ("accommodation",)


@pytest.mark.parametrize(
    ("word", "count"),
    [
        *(("plan", 1), ("agreed", 2), ("keyworker", 3), ("people", 2), ("someone", 2)),
        *(("assessment", 3), ("today's", 2), ("haven't", 2)),
    ],
)
def test_syllables_are_counted_about_right(word: str, count: int) -> None:
    assert syllables(word) == count


def test_the_everyday_words_are_long_ones_and_no_terms_of_ours() -> None:
    assert [word for word in EVERYDAY if syllables(word) < 3] == []
    assert not {"keyworker", "assessment", "interpreter", "probation", "resident"} & EVERYDAY
