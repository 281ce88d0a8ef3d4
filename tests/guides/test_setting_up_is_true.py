"""What the guides for setting up show is what keywork and the computer take."""

from __future__ import annotations

import ast
import configparser
import re
import shlex
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner
from guide_pages import source, templates

from sync.cli import cli
from sync.config.project import start_project
from sync.config.reading import read_settings
from sync.doctor import examine
from sync.doctor.finding import State
from sync.errors import KeyworkError, NeedsAPerson, OutsideTrouble
from sync.pull.sheets.key import SCOPE

SHEETS = Path(__file__).parents[2] / "sync" / "pull" / "sheets"
FENCED = re.compile(r"^```\n(.*?)^```$", re.MULTILINE | re.DOTALL)
BLOCKS = [(path, each) for path in templates("staff") for each in FENCED.findall(source(path))]
COMMANDS = sorted(
    {line for _, block in BLOCKS for line in block.splitlines() if line.startswith("keywork ")}
)
KEY = "made-up-key-of-a-spreadsheet"
MID_DAY = datetime(2026, 11, 21, 12, tzinfo=UTC)
GAP = "\0"  # where a message names a book, a robot or a number


@pytest.mark.parametrize("line", COMMANDS)
def test_a_command_that_a_guide_shows_is_one_that_keywork_has(line: str) -> None:
    name, *words = shlex.split(line)[1:]
    told = CliRunner().invoke(cli, [name, *words, "--help"])
    assert told.exit_code == 0, told.output
    options = {word for word in words if word.startswith("--")}
    assert options <= set(re.findall(r"--[\w-]+", told.output))


def test_the_settings_that_the_guides_show_can_be_read(tmp_path: Path) -> None:
    shown = [block for _, block in BLOCKS if re.match(r"\[(?:google|workbook|tell)", block)]
    assert len(shown) == 4
    text = "\n".join(dict.fromkeys(shown))
    text = text.replace('"https://…"', '"https://watch.example/made-up"').replace("…", KEY)
    (tmp_path / "keywork.toml").write_text(text, encoding="utf-8")
    settings = read_settings(tmp_path)
    assert (settings.google.house, settings.google.restricted) == (KEY, KEY)
    assert str(settings.google.key_file) == str(Path("~/.config/keywork/key.json").expanduser())
    assert settings.workbook.files == (tmp_path / "house.xlsx", tmp_path / "restricted.xlsx")
    assert set(settings.workbook.links) == {"Sessions"}
    assert settings.tell.heartbeat is not None


def unit(name: str) -> configparser.ConfigParser:
    """Read the unit file that the guide names *name*."""
    _, block = source("staff/every-night.md").split(f"/etc/systemd/system/{name}`", 1)
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    found = FENCED.search(block)
    assert found is not None
    parser.read_string(found[1])
    return parser


def test_the_timer_runs_the_night_at_half_past_3_and_makes_up_for_one_it_missed() -> None:
    timer = unit("keywork.timer")
    assert dict(timer["Timer"]) == {"OnCalendar": "*-*-* 03:30:00", "Persistent": "true"}
    assert timer["Install"]["WantedBy"] == "timers.target"


def test_the_service_takes_1_for_a_good_night_and_does_not_run_for_ever() -> None:
    service = unit("keywork.service")["Service"]
    assert service["Type"] == "oneshot"
    assert service["SuccessExitStatus"] == "1"
    assert service["TimeoutStartSec"] == "30min"
    assert service["ExecStart"].endswith("/.venv/bin/keywork sync")
    assert service["WorkingDirectory"].startswith(f"/home/{service['User']}/")


def test_cron_runs_the_night_at_half_past_3() -> None:
    (line,) = re.findall(r"^\d.*keywork.*$", source("staff/every-night.md"), re.MULTILINE)
    assert line.split(maxsplit=5)[:5] == ["30", "3", "*", "*", "*"]
    assert line.endswith(" sync")


def test_the_doctor_goes_through_the_parts_as_the_guide_lists_them(tmp_path: Path) -> None:
    start_project(tmp_path)
    toml = tmp_path / "keywork.toml"
    toml.write_text(f'[google]\nhouse = "{KEY}"\n', encoding="utf-8")  # no key: nothing is asked
    below = source("staff/run-the-doctor.md").split("## The parts")[1].split("\n## ")[0]
    listed = re.findall(r"^- \*\*(.+)\*\*: ", below, re.MULTILINE)
    assert [each.part for each in examine(tmp_path, MID_DAY)] == listed


def test_the_guide_says_what_each_word_of_the_doctor_means() -> None:
    told = re.findall(r"^- `([^`]+)`: ", source("staff/run-the-doctor.md"), re.MULTILINE)
    assert told == [each.value for each in State]


def test_the_numbers_at_the_end_are_those_that_commands_end_with() -> None:
    below = source("staff/watching-the-nights.md").split("| Number |")[1].split("\n\n")[0]
    told = dict(re.findall(r"^\| (\d) \| (.+) \|$", below, re.MULTILINE))
    assert sorted(told) == ["0", "1", "2", "3"]
    assert "someone is needed" in told[str(NeedsAPerson.exit_code)]
    assert "trouble outside" in told[str(OutsideTrouble.exit_code)]
    assert KeyworkError.exit_code == NeedsAPerson.exit_code


def test_the_scope_that_an_admin_is_told_of_is_the_one_we_ask_for() -> None:
    assert f"`{SCOPE.rpartition('/')[2]}`" in source("staff/if-your-organisation-says-no.md")


def said(module: str) -> set[str]:
    """Return the first sentence of each message in a module, with a gap for each value."""
    found = set()
    for call in ast.walk(ast.parse((SHEETS / module).read_text(encoding="utf-8"))):
        maker = call.func if isinstance(call, ast.Call) else None
        if isinstance(maker, ast.Name) and maker.id in {"GoogleUnreachable", "Refused", "_key"}:
            found |= {_first_sentence(each) for each in call.args}
    return {each for each in found if each and not re.match(f"{GAP} [A-Z]|{GAP}$", each)}


def _first_sentence(node: ast.expr) -> str:
    parts = node.values if isinstance(node, ast.JoinedStr) else [node]
    texts = [
        part.value if isinstance(part, ast.Constant) and isinstance(part.value, str) else GAP
        for part in parts
    ]
    return re.split(r"(?<=\.) ", "".join(texts))[0]


def explained() -> list[str]:
    """Return the sentences that the guide explains."""
    guide = source("staff/if-something-goes-wrong.md")
    listed = re.findall(r"^- \*\*(.+?)\*\* \S", guide, re.MULTILINE)
    assert len(listed) > 20
    return listed


def alike(message: str, sentence: str) -> bool:
    return bool(re.fullmatch(".+".join(map(re.escape, message.split(GAP))), sentence))


@pytest.mark.parametrize("sentence", explained())
def test_a_sentence_that_the_guide_explains_is_one_that_keywork_says(sentence: str) -> None:
    assert any(
        alike(each, sentence) for each in said("words.py") | said("trouble.py") | said("layout.py")
    )


@pytest.mark.parametrize("message", sorted(said("words.py") | said("trouble.py")))
def test_all_that_keywork_says_of_google_is_explained(message: str) -> None:
    assert any(alike(message, each) for each in explained())
