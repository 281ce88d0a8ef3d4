from __future__ import annotations

import gzip
import traceback
from dataclasses import replace

import pytest
from small_sites import NAME, page, site_of

from sync.errors import NeedsAPerson
from sync.forms.model import Audience
from sync.publish.gate import built_path, check_built
from sync.publish.inline import all_known, known_scripts
from sync.publish.tags import CUT, TAG, css_reaches_out, fault_of

SITE = site_of(Audience.STAFF)
SPOILT = "residents/r-001/index.html"


def spoil(built, html, path=SPOILT):
    """Put *html* into a page of a copy of the built site."""
    folder = built(Audience.STAFF)
    file = folder / path
    file.write_bytes(file.read_bytes().replace(b"</article>", html.encode() + b"</article>"))
    assert html.encode() in file.read_bytes()
    return folder


@pytest.mark.parametrize(
    "html",
    [
        '<img src="https://elsewhere.example/a.png">',
        "<img src=//elsewhere.example/a.png>",
        '<img src="\\\\elsewhere.example/a.png">',
        '<img src="ht&#9;tps://elsewhere.example/a.png">',
        '<img srcset="a.png 1x, https://elsewhere.example/a.png 2x">',
        '<link rel="stylesheet" href="http://elsewhere.example/a.css">',
        '<script src="https://elsewhere.example/a.js"></script>',
        '<script src="assets/a.js">alert(1)</script>',
        "<script>alert(1)</script>",
        "<SCRIPT>alert(1)</SCRIPT>",
        "<script>alert(1)",
        '<script type="module">alert(1)</script>',
        '<a title="<script id="a" type="application/json">"><img src=x onerror=alert(1)></script>',
        '<p title="<style>"><img src=x onerror=alert(1)></style>',
        '<p title="<style>"><img src=x onerror=alert(1)><b title="</style>">',
        """<p a='<script id="a" type="application/json">'><img src=x onerror=b><b c='</script>'>""",
        "<!--><script>alert(1)</script>-->",
        "<svg><script href='data:text/javascript,1'></script></svg>",
        '<a href="javascript:alert(1)">x</a>',
        '<a href="&#106;ava\tscript:alert(1)">x</a>',
        '<a href="data:text/html,x">x</a>',
        "<p onclick=alert(1)>x</p>",
        "<p/onclick=alert(1)>x</p>",
        '<p title="x"onclick=alert(1)>x</p>',
        '<p a=x" > <img src=x onerror=alert(1)> "c>x</p>',
        '<p title="cut in two',
        '<iframe src="a.html"></iframe>',
        '<object data="a.html"></object>',
        '<embed src="a.html">',
        '<base href="/elsewhere/">',
        '<form action="https://elsewhere.example/"><input></form>',
        '<button formaction="https://elsewhere.example/">x</button>',
        '<meta http-equiv="refresh" content="0;url=https://elsewhere.example/">',
        '<p style="background: url(https://elsewhere.example/a)">x</p>',
        "<style>@import '//elsewhere.example/a.css';</style>",
        "<svg><image href='https://elsewhere.example/a.svg'/></svg>",
        "<p>Hello {{ person.name }}</p>",
        "<p>{% if person %}</p>",
        "<p>TemplateNotFound: today.md.j2</p>",
    ],
)
def test_what_could_do_harm_never_gets_through(built, html):
    folder = spoil(built, html)
    with pytest.raises(NeedsAPerson) as stopped:
        check_built(SITE, folder)
    assert SPOILT in str(stopped.value)
    assert "elsewhere" not in str(stopped.value).replace("from elsewhere", "")


@pytest.mark.parametrize(
    "html",
    [
        '<a href="https://docs.google.com/forms/d/e/x/viewform?usp=pp_url">Record a session</a>',
        '<a href="tel:116123">116 123</a>',
        '<a href="mailto:help@house.example">Write to us</a>',
        '<a href="../../reviews/#late">Late</a>',
        '<img src="../../assets/pictures/home.svg" alt="">',
        '<svg viewBox="0 0 1 1"><use href="#home"/></svg>',
        "<p>&#60;script&#62;alert&#40;1&#41;&#60;&#47;script&#62; &#123;&#123; 7 &#125;&#125;</p>",
        "<p>onclick=alert(1) javascript:alert(1) https://elsewhere.example</p>",
        "<p>3 &lt; 4 > 2, isn't it?</p>",
        "<details open><summary>More</summary>words</details>",
    ],
)
def test_what_belongs_on_a_page_passes(built, html):
    check_built(SITE, spoil(built, html))


@pytest.mark.parametrize("missing", [SPOILT, "404.html", "index.html", "calendars/s-01.ics"])
def test_a_page_that_was_not_built_stops_the_night(built, missing):
    folder = built(Audience.STAFF)
    (folder / missing).unlink()
    with pytest.raises(NeedsAPerson, match="not built"):
        check_built(SITE, folder)


def test_a_page_that_was_built_empty_stops_the_night(built):
    folder = built(Audience.STAFF)
    (folder / SPOILT).write_bytes(b"")
    with pytest.raises(NeedsAPerson, match="nothing at all"):
        check_built(SITE, folder)


def test_a_style_sheet_that_every_page_needs_is_there(built):
    folder = built(Audience.STAFF)
    (folder / "assets/keywork.css").unlink()
    with pytest.raises(NeedsAPerson, match="not in this site"):
        check_built(SITE, folder)


def test_a_page_of_the_navigation_is_there(built):
    folder = built(Audience.STAFF)
    (folder / "reviews/index.html").unlink()
    site = replace(SITE, pages=[each for each in SITE.pages if each.path != "reviews.md"])
    with pytest.raises(NeedsAPerson, match="not in this site"):
        check_built(site, folder)


def test_a_404_page_that_leads_into_another_site_stops_the_night(built):
    folder = built(Audience.MANAGERS)
    file = folder / "404.html"
    file.write_bytes(file.read_bytes().replace(b'"/managers/', b'"/'))
    with pytest.raises(NeedsAPerson, match="not in this site"):
        check_built(site_of(Audience.MANAGERS), folder)


@pytest.mark.parametrize("extra", ["residents/r-009/index.html", "notes.md", "a/today.md.j2"])
def test_a_page_that_is_not_of_this_site_stops_the_night(built, extra):
    folder = built(Audience.STAFF)
    (folder / extra).parent.mkdir(parents=True, exist_ok=True)
    (folder / extra).write_text("<h1>Left over</h1>")
    with pytest.raises(NeedsAPerson, match="no page of this site"):
        check_built(SITE, folder)


def test_a_link_in_the_built_site_stops_the_night(built, tmp_path):
    folder = built(Audience.STAFF)
    (tmp_path / "key.json").write_text("{}")
    (folder / "assets/key.json").symlink_to(tmp_path / "key.json")
    with pytest.raises(NeedsAPerson, match="link"):
        check_built(SITE, folder)


def test_front_matter_that_the_builder_could_not_read_stops_the_night(built):
    folder = spoil(built, '<hr />\n<h2 id="title-x">title: Zebedee</h2>')
    with pytest.raises(NeedsAPerson, match="without its title") as stopped:
        check_built(SITE, folder)
    assert "Zebedee" not in str(stopped.value)


def test_a_style_sheet_that_fetches_from_elsewhere_stops_the_night(built):
    folder = built(Audience.STAFF)
    (folder / "assets/keywork.css").write_text("h1{background:url( '//elsewhere.example/a' )}")
    with pytest.raises(NeedsAPerson, match=r"keywork\.css"):
        check_built(SITE, folder)


@pytest.mark.parametrize(
    "shown",
    [NAME, "Zebedee", "Zebedee&#32;Sample", "".join(f"&#{ord(c)};" for c in NAME), "&#x5a;ebedee"],
)
def test_a_private_name_never_stands_in_a_link_of_404(built, shown):
    link = f'<a href="/"><span class="md-ellipsis"> {shown} </span></a>'
    folder = spoil(lambda _: built(Audience.STAFF), link, "404.html")
    with pytest.raises(NeedsAPerson, match="name of a person") as stopped:
        check_built(SITE, folder)
    assert "ebedee" not in "".join(traceback.format_exception(stopped.value))


@pytest.mark.parametrize("place", ["sitemap.xml", "sitemap.xml.gz"])
def test_a_sitemap_never_lists_the_pages(built, place):
    folder = built(Audience.STAFF)
    text = b"<url><loc>https://house.example/residents/r-001/</loc></url>"
    (folder / place).write_bytes(gzip.compress(text) if place.endswith("gz") else text)
    with pytest.raises(NeedsAPerson, match="list of the pages"):
        check_built(SITE, folder)


ORDINARY = ("Search", "Go", "Do", "It", "This", "Nothing", "en", "e", "To", "A", "How", "Plan")
ORDINARY += ("Talk", "Team", "Us", "Right", "Put", "Keywork", "Today", "R", "S", "Skip", "Page")


@pytest.mark.parametrize("name", ORDINARY)
def test_somebody_whose_name_is_an_ordinary_word_stops_nothing(built, name):
    check_built(replace(SITE, private=frozenset({name})), built(Audience.STAFF))


def test_a_private_name_never_stands_in_an_address(built):
    folder = built(Audience.STAFF)
    (folder / "residents/zebedee-sample").mkdir()
    (folder / "residents/zebedee-sample/index.html").write_text("<h1>x</h1>")
    site = replace(SITE, pages=[*SITE.pages, page("residents/zebedee-sample.md")])
    with pytest.raises(NeedsAPerson, match="address") as stopped:
        check_built(site, folder)
    assert "ebedee" not in str(stopped.value)


def test_a_short_name_is_not_found_inside_other_words(built):
    check_built(
        replace(SITE, private=frozenset({"To", "Her", "Go’s", "Rev", "earch", ""})),
        built(SITE.audience),
    )


def test_a_name_that_is_also_a_word_of_the_navigation_stops_nothing(built):
    check_built(replace(SITE, private=frozenset({"Late", "Anne"})), built(Audience.STAFF))


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("index.md", "index.html"),
        ("residents/index.md", "residents/index.html"),
        ("residents/r-001.md", "residents/r-001/index.html"),
        ("calendars/s-01.ics", "calendars/s-01.ics"),
    ],
)
def test_a_page_is_looked_for_where_the_builder_puts_it(path, expected):
    assert built_path(path) == expected


def test_only_a_link_that_is_tapped_may_lead_out():
    assert fault_of(b'<a href="https://house.example">') is None
    assert fault_of(b'<link href="https://house.example">') is not None
    assert fault_of(b'<a ping="https://house.example">') is not None


def test_a_tag_is_read_to_its_end_even_if_a_value_holds_its_end_sign():
    tag = b'<p title="a > b" onclick=x>'
    assert TAG.findall(tag) == [tag]
    assert fault_of(tag) is not None


def test_a_tag_that_a_browser_would_cut_elsewhere_is_refused():
    assert fault_of(b'<p a=x" > <b> "c>') == CUT
    assert fault_of(b"<p a='x' b=\"y\" c d=e />") is None


@pytest.mark.parametrize(
    "script",
    [
        b"<script>new()",
        b"<script>old()</script><script>",
        b'<script id="a" type="application/json">{"a": "<img>"}</script>',
        b'<script src="a.js">new()</script>',
        b'<script data-src="a.js"></script>',
        b'<script type="application/json" src="a.js">{}</script>',
    ],
)
def test_a_script_that_is_not_known_or_not_whole_is_not_the_themes_own(script):
    assert not all_known(script, known_scripts(b"<script>old()</script>"))


def test_the_themes_own_scripts_are_known_at_every_depth_of_a_page():
    known = known_scripts(b'<script>a=new URL("/managers/",location)</script>')
    assert all_known(b'<script>a=new URL("../..",location)</script>', known)
    assert all_known(b'<script id="a" type="application/json">{}</script>', known)
    assert all_known(b'<script src="a.js"></script>', known)
    assert not all_known(b'<script>a=new URL("//x",evil())</script>', known)


def test_a_picture_inside_a_style_sheet_is_no_fetch():
    assert not css_reaches_out(b"a{background:url('data:image/svg+xml;utf8,<svg/>')}")
    assert not css_reaches_out(b"@font-face{src:url(fonts/a.woff2)}")
    assert css_reaches_out(b"@IMPORT URL(https://elsewhere.example)")
