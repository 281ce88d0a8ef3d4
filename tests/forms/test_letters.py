"""Names are the same name without accents, apostrophes, hyphens and case."""

from __future__ import annotations

import pytest

from sync.forms.letters import name_key, names_in, plain_name, without_accents


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Seán", "Sean"),
        ("Sea\u0301n", "Sean"),
        ("Zoë", "Zoe"),
        ("Nguyễn Thị", "Nguyen Thi"),
        ("Łucja", "Lucja"),
        ("Jørgen Ødegård", "Jorgen Odegard"),
        ("Đorđe", "Dorde"),
        ("Strauß", "Strauss"),
        ("Æsa Œdip", "Aesa Oedip"),
        ("İpek Işıl", "Ipek Isil"),
        ("Þóra", "Thora"),
        ("Ada Sample", "Ada Sample"),
    ],
)
def test_a_name_is_written_as_on_a_keyboard_without_accents(name: str, plain: str) -> None:
    assert without_accents(name) == plain


@pytest.mark.parametrize(
    ("name", "plain"),
    [("O’Brien", "OBrien"), ("O'Brien", "OBrien"), ("Anne-Marie", "AnneMarie"), ("Oʼn‑Ó", "OnO")],
)
def test_apostrophes_and_hyphens_are_left_out(name: str, plain: str) -> None:
    assert plain_name(name) == plain


def test_names_of_other_alphabets_keep_their_letters() -> None:
    for name in ("Вера", "محمد", "प्रिया", "美玲"):
        assert name_key(name)
    assert name_key("Вера") == name_key("ВЕРА")
    assert name_key("प्रिया") != name_key("प्रय")


def test_a_list_of_names_is_taken_apart_at_commas_and_the_like() -> None:
    assert names_in(" Lissie, Big Dave;Jo/Jon\nBea, ") == ["Lissie", "Big Dave", "Jo", "Jon", "Bea"]
    assert names_in(None) == []
