"""What a new keywork.toml names is there."""

from __future__ import annotations

import re

from sync.config.starter import starter_text
from tests.a_house import GUIDES

PAGES = {"To put right"}


def test_each_guide_and_page_that_a_new_file_names_has_that_title() -> None:
    titles = {
        found[1]
        for text in GUIDES.values()
        if (found := re.search(r"^title: (.*)$", text, re.MULTILINE))
    }
    named = re.findall(r"“(.*?)”", starter_text())
    assert named
    assert [each for each in named if each not in titles | PAGES] == []
