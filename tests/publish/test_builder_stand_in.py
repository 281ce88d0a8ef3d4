"""The builder's stand-in, which other tests trust, leaves what MkDocs leaves."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from small_sites import builder_in, page, site_of

from sync.errors import NeedsAPerson
from sync.forms.model import Audience
from sync.publish.build import build_sites
from sync.publish.gate import check_built
from sync.publish.write import write_pages
from tests.builder_stand_in import builder_stands_in


@pytest.fixture
def stood_in(assets, tmp_path):
    """Build a site by the stand-in, with more pages than the small one has if need be."""

    def build(audience, *more):
        site = site_of(audience)
        site = replace(site, pages=[*site.pages, *more])
        write_pages(site, assets, tmp_path / "docs" / audience.word)
        with builder_stands_in():
            return site, build_sites([site], builder_in(tmp_path))[audience]

    return build


def names_in(folder):
    """Name what is the house's own, and no file of the theme."""
    found = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    return {name for name in found if not re.match(r"assets/(?!keywork)|search/|sitemap", name)}


@pytest.mark.parametrize("audience", Audience)
def test_it_leaves_the_same_pages_with_the_same_words(stood_in, once_built, audience):
    _, built = stood_in(audience)
    assert names_in(built) == names_in(once_built[audience])
    for path in names_in(built):
        mine, theirs = (built / path).read_text(), (once_built[audience] / path).read_text()
        if path.endswith(".html"):
            (mine,) = re.findall(r"<article>\n(.*)\n</article>", mine, re.DOTALL)
        assert mine in theirs, path


@pytest.mark.parametrize("audience", Audience)
def test_what_it_leaves_passes_the_gate(stood_in, audience):
    check_built(*stood_in(audience))


@pytest.mark.parametrize(
    "harm",
    ["<script>alert(1)</script>", '<img src="https://elsewhere.example/a.png">', "<p>{{ x }}</p>"],
)
def test_what_could_do_harm_is_stopped_at_the_gate_all_the_same(stood_in, harm):
    harmful = page("harm.md")
    harmful = replace(harmful, markdown=f"{harmful.markdown}\n{harm}\n")
    with pytest.raises(NeedsAPerson, match=r"harm/index\.html holds"):
        check_built(*stood_in(Audience.STAFF, harmful))
