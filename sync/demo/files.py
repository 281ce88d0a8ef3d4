"""The files of the stories: each is read as text, and none is passed over in silence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from sync.demo.codes import ACTIVITIES, PEOPLE, TABS
from sync.errors import AuthorMistake

STORIES = Path(__file__).parent / "stories"
MEETINGS = "meetings"
FOLDERS = (PEOPLE, TABS, ACTIVITIES, MEETINGS)
BESIDE = ("usual", "ordinary", "evaluations", "mistakes")
READ = re.compile(rf"stories/(?:(?:{'|'.join(FOLDERS)})/[^/]+|{'|'.join(BESIDE)})\.yaml")
UNREAD = (
    f"Nothing reads this file. A story lies in one of the folders {', '.join(FOLDERS)}, and its"
    f" name ends in .yaml; beside them lie {', '.join(f'{name}.yaml' for name in BESIDE)}. Move or"
    " rename this file, or take it away."
)


@cache
def story_texts() -> Mapping[str, str]:
    """Return the text of each file that keywork brings along."""
    return texts_in(STORIES)


def texts_in(folder: Path) -> dict[str, str]:
    """Return the text of each YAML file in *folder*, by ``stories/people/tavish.yaml``."""
    files = (path for path in sorted(folder.rglob("*")) if _is_yaml(path))
    return {
        file: _text(file, path.read_bytes())
        for path in files
        for file in (f"stories/{path.relative_to(folder).as_posix()}",)
    }


def refuse_unread(files: Iterable[str]) -> None:
    """Refuse a file that lies where no story is looked for."""
    for file in files:
        if not READ.fullmatch(file):
            raise AuthorMistake(file, 0, UNREAD)


def _is_yaml(path: Path) -> bool:
    return path.is_file() and path.suffix.casefold() in (".yaml", ".yml")


def _text(file: str, content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        what = "There is a letter here that is not UTF-8. Save the file as UTF-8 text."
        raise AuthorMistake(file, line, what) from None
