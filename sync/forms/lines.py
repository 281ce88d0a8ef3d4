"""A YAML file read so that every value knows its line, and can say what is wrong with it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches

import yaml
from yaml.composer import Composer
from yaml.constructor import SafeConstructor
from yaml.resolver import Resolver

from sync.errors import AuthorMistake
from sync.forms.yaml_events import YamlEvents

MOST_BYTES = 1_000_000
DEEPEST = 20
MOST_REPEATS = 8  # aliases; more of them can make a small file unpack to a huge one


@dataclass(frozen=True, slots=True)
class Spot:
    """One value of a file, and where it stands."""

    file: str
    line: int
    written: str = field(repr=False)
    value: object = field(repr=False)

    def wrong(self, what: str) -> AuthorMistake:
        """Make the mistake that names this place and says *what* to change."""
        return AuthorMistake(self.file, self.line, what)

    def text(self, what: str) -> str:
        """Return the value as text of one line, or say how to make it so."""
        if self.value is None and not self.written:
            raise self.wrong(f"The {what} is empty. Write one, in quotes.")
        if isinstance(self.value, dict | list):
            raise self.wrong(f"The {what} must be one piece of text. Write it in quotes.")
        if not isinstance(self.value, str):
            raise self.wrong(
                f"The {what} {self.written} would be read as something else than text."
                f' Put it in quotes: "{self.written}".'
            )
        if not self.value.isprintable():
            raise self.wrong(f"The {what} must stand on one line, without tabs.")
        if self.value != self.value.strip():
            raise self.wrong(f"The {what} starts or ends with a space. Take the space away.")
        return self.value

    def filled(self, what: str) -> str:
        """Return the value as text that is not empty."""
        if not (words := self.text(what)):
            raise self.wrong(f"The {what} is empty. Write one, in quotes.")
        return words

    def words(self, what: str) -> str:
        """Return the value as text that may have several lines."""
        if isinstance(self.value, str):
            return self.value.strip()
        return self.text(what)

    def flag(self, what: str) -> bool:
        """Return the value as true or false."""
        if not isinstance(self.value, bool):
            raise self.wrong(f"“{what}” must be true or false, without quotes.")
        return self.value

    def whole(self, what: str) -> int:
        """Return the value as a whole number."""
        if isinstance(self.value, bool) or not isinstance(self.value, int):
            raise self.wrong(f"“{what}” must be a whole number, without quotes.")
        return self.value

    def one_of(self, words: Collection[str], what: str) -> str:
        """Return the value, which must be one of *words*."""
        found = self.text(what)
        if found not in words:
            raise self.wrong(f"“{found}” is no {what} that keywork knows. {offer(found, words)}")
        return found

    def items(self, what: str) -> Sequence[Spot]:
        """Return the values of a list."""
        if not isinstance(self.value, list):
            raise self.wrong(f"“{what}” must be a list, for example [one, two].")
        return self.value

    def texts(self, what: str, each: str) -> tuple[str, ...]:
        """Return a list of texts, no two the same."""
        found: list[str] = []
        for item in self.items(what):
            if (words := item.text(each)) in found:
                raise item.wrong(f"“{words}” stands twice in “{what}”. Take one away.")
            found.append(words)
        return tuple(found)

    def entries(self, what: str) -> Mapping[str, Spot]:
        """Return the named values that stand under this one, whatever their names."""
        if not isinstance(self.value, dict):
            raise self.wrong(f"“{what}” must hold names, each with a colon and a value.")
        return self.value

    def known(self, words: Collection[str], what: str) -> Mapping[str, Spot]:
        """Return the named values under this one, whose names must all be among *words*."""
        entries = self.entries(what)
        for name, spot in entries.items():
            if name not in words:
                raise spot.wrong(
                    f"“{name}” is not a word that keywork knows for {what}. {offer(name, words)}"
                )
        return entries


def need(spot: Spot, entries: Mapping[str, Spot], word: str) -> Spot:
    """Return what stands under *word*, which must be there."""
    if word not in entries:
        raise spot.wrong(f"“{word}” is missing here. Write it: {word}: …")
    return entries[word]


def offer(found: str, words: Collection[str]) -> str:
    """Offer the nearest of *words*, or all of them where none is near."""
    if not (known := list(words)):
        return "There is none to choose from yet. Write one first."
    if near := get_close_matches(found.casefold(), [word.casefold() for word in known], n=1):
        match = next(word for word in known if word.casefold() == near[0])
        return f"Did you mean “{match}”?"
    return "Use one of: " + ", ".join(known) + "."


def read_yaml(file: str, text: str) -> Spot:
    """Read the YAML *text* of *file* and return its whole as a Spot."""
    if len(text.encode("utf-8", "replace")) > MOST_BYTES:
        raise AuthorMistake(file, 0, "This file is over 1 MB. A form's file is far smaller.")
    try:
        loader = _Careful(file, text)
        try:
            node = loader.get_single_node()
            if node is None:
                raise AuthorMistake(
                    file, 0, "This file is empty. Write something in it, or take it away."
                )
            return _Reader(file, loader).read(node)
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        raise AuthorMistake(file, _line_of(error, text), _UNREADABLE) from None
    except (yaml.YAMLError, ValueError, OverflowError):
        raise AuthorMistake(file, 0, _UNREADABLE) from None


def _line_of(error: yaml.MarkedYAMLError, text: str) -> int:
    """Say on which line to look: for a quote that never ends, where it was opened."""
    opened = error.context == "while scanning a quoted scalar"
    if mark := error.context_mark if opened else error.problem_mark:
        return int(min(mark.line, text.count("\n"))) + 1  # libyaml's end lies below it
    return 0


_UNREADABLE = (
    "This cannot be read as YAML. Look at this line and the one above it: the spaces at the start,"
    " a missing quote or bracket, or a colon or ? in words that stand without quotes."
)


class _Careful(Composer, YamlEvents, SafeConstructor, Resolver):
    """Puts a file together, and stops where it nests too deep or repeats itself too often."""

    def __init__(self, file: str, text: str) -> None:
        YamlEvents.__init__(self, text)
        for part in (Composer, SafeConstructor, Resolver):
            part.__init__(self)
        self.file = file
        self.depth = self.repeats = 0

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        """Compose one node and what is under it."""
        event = self.peek_event()
        line = event.start_mark.line + 1 if event and event.start_mark else 0
        self.depth += 1
        self.repeats += self.check_event(yaml.AliasEvent)
        if self.depth > DEEPEST:
            raise AuthorMistake(self.file, line, "Too many levels inside each other here.")
        if self.repeats > MOST_REPEATS:
            raise AuthorMistake(self.file, line, "Too many repeats with *. Write the values out.")
        node = super().compose_node(parent, index)
        self.depth -= 1
        return node


@dataclass(frozen=True, slots=True)
class _Reader:
    """Turns YAML nodes into Spots, with plain values only."""

    file: str
    loader: SafeConstructor

    def read(self, node: yaml.Node, depth: int = 0) -> Spot:
        """Read *node* and everything under it."""
        line = node.start_mark.line + 1
        if depth > DEEPEST:  # a repeat that holds itself
            raise AuthorMistake(self.file, line, "Something here repeats itself. Write it out.")
        if isinstance(node, yaml.MappingNode) and node.tag == "tag:yaml.org,2002:map":
            return Spot(self.file, line, "", self._mapping(node, depth))
        if isinstance(node, yaml.SequenceNode) and node.tag == "tag:yaml.org,2002:seq":
            return Spot(self.file, line, "", [self.read(item, depth + 1) for item in node.value])
        if isinstance(node, yaml.ScalarNode) and node.tag in _PLAIN:
            value = self.loader.construct_object(node)
            return Spot(self.file, line, node.value, value)
        raise AuthorMistake(self.file, line, "Take the word with ! away: only plain values here.")

    def _mapping(self, node: yaml.MappingNode, depth: int) -> dict[str, Spot]:
        entries: dict[str, Spot] = {}
        for key_node, value_node in node.value:
            key = self.read(key_node, depth + 1) if key_node.tag in _PLAIN else None
            if key is None:
                line = key_node.start_mark.line + 1
                raise AuthorMistake(self.file, line, "A name must be plain text before its colon.")
            if (name := key.filled("name")) in entries:
                raise key.wrong(f"“{name}” stands here twice. Take one away.")
            value = self.read(value_node, depth + 1)
            # a list or mapping starts a line further down than the name that people look for
            entries[name] = Spot(self.file, key.line, value.written, value.value)
        return entries


_PLAIN = frozenset(
    f"tag:yaml.org,2002:{kind}" for kind in ("str", "int", "float", "bool", "null", "timestamp")
)
