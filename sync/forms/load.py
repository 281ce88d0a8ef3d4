"""forms_schema/ -> forms: each file read, held against Table Schema and our own words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from sync.errors import AuthorMistake
from sync.forms.known_options import KNOWN_OPTIONS, KnownOptions, hold_to_vocabulary
from sync.forms.lines import Spot, need, offer, read_yaml
from sync.forms.model import Condition, Field, Form, Kind, heading_key
from sync.forms.question import NAME, read_audience, read_field, read_missing
from sync.forms.vocabulary import YesNo

ORDER = (
    *("settings", "houses", "staff", "residents", "changes", "moves", "cover"),
    *("assessments", "goals", "sessions", "reviews", "contacts", "steps", "moments"),
    "followups",
    *("activities", "evaluations", "toolkit", "grants", "partners", "repairs", "introductions"),
    *("feedback", "concerns", "requests", "checked"),
)
WORDS = (
    *("$schema", "name", "title", "description", "fields", "primaryKey", "foreignKeys"),
    *("missingValues", "keywork"),
)
OWN = ("tab", "book", "filled_by", "audience", "required")
BOOKS = ("house", "restricted")
FILLED_BY = ("staff", "residents", "hand")
CODE_PATTERN = re.compile(r"[A-Z]-\[0-9\]\{([1-9]),([1-9])\}")
LONGEST_TAB = 31  # what a workbook allows
NOT_IN_TABS = frozenset("[]:*?/\\'")


def load_forms(texts: Mapping[str, str], known: KnownOptions = KNOWN_OPTIONS) -> dict[str, Form]:
    """Read every form, in the order people meet them; *texts* is each file's name and its text.

    *known* are the options that code reasons about, which the forms must have.
    Raises AuthorMistake, which names the file and the line and says what to change.
    """
    roots: dict[str, Spot] = {}
    for file in sorted(texts, key=_place):
        name = PurePosixPath(file).stem
        if not NAME.fullmatch(name):
            raise AuthorMistake(file, 0, "Name the file in small letters, digits and _ only.")
        if name in roots:
            raise AuthorMistake(file, 0, f"{roots[name].file} makes the same form. Keep one.")
        roots[name] = read_yaml(file, texts[file])
    forms = {name: _form(name, root) for name, root in roots.items()}
    _differ(
        (forms[name].tab, root.entries("form")["keywork"].entries("keywork")["tab"])
        for name, root in roots.items()
    )
    return {name: _join(form, roots[name], forms, known) for name, form in forms.items()}


def line_of_field(file: str, text: str, name: str) -> int:
    """Return the line where the field *name* begins in a file that could be read; 0 if nowhere."""
    if not name:
        return 0
    fields = read_yaml(file, text).entries("form")["fields"].items("fields")
    named = (each for each in fields if each.entries("field")["name"].value == name)
    return next((each.line for each in named), 0)


def _place(file: str) -> tuple[int, str]:
    name = PurePosixPath(file).stem
    return (ORDER.index(name) if name in ORDER else len(ORDER), name)


def _form(name: str, root: Spot) -> Form:
    """Read one form, as far as it can be read without the others."""
    entries = root.known(WORDS, "a form")
    for word in ("$schema", "name", "title", "description"):
        if word in entries:
            entries[word].words(word)
    place = need(root, entries, "keywork")
    own = place.known(OWN, "“keywork” of a form")
    need(place, own, "audience")
    audience = read_audience(own)
    missing = read_missing(entries["missingValues"]) if "missingValues" in entries else ()
    spots = need(root, entries, "fields").items("fields")
    fields = tuple(read_field(spot, audience, missing) for spot in spots)
    if not fields:
        raise entries["fields"].wrong("This form has no fields. Write at least one.")
    _tell_apart(fields, spots)
    return Form(
        name=name,
        tab=_tab(need(place, own, "tab")),
        book=need(place, own, "book").one_of(BOOKS, "book"),
        filled_by=need(place, own, "filled_by").one_of(FILLED_BY, "word for who fills it in"),
        audience=audience,
        required=own["required"].flag("required") if "required" in own else False,
        fields=fields,
        primary_key=_primary_key(entries, fields),
    )


def _tab(spot: Spot) -> str:
    tab = spot.filled("tab")
    if len(tab) > LONGEST_TAB or NOT_IN_TABS & set(tab):
        raise spot.wrong(
            f"A tab's title has at most {LONGEST_TAB} characters and none of [ ] : * ? / \\ '."
        )
    return tab


def _tell_apart(fields: Sequence[Field], spots: Sequence[Spot]) -> None:
    """Refuse two fields of one name, and two headings that staff could not tell apart."""
    names: set[str] = set()
    headings: list[tuple[str, Spot]] = []
    for each, spot in zip(fields, spots, strict=True):
        entries = spot.entries("field")
        if each.name in names:
            raise entries["name"].wrong(f"Two fields are named “{each.name}”. Rename one.")
        names.add(each.name)
        headings.append((each.title, entries["title"]))
        headings += ((was, entries["keywork"]) for was in each.was)
    _differ(headings)


def _differ(titles: Iterable[tuple[str, Spot]]) -> None:
    """Refuse titles that are the same but for case, spaces and signs."""
    seen: dict[str, Spot] = {}
    for title, spot in titles:
        key = heading_key(title)
        if not key:
            raise spot.wrong(f"“{title}” has no letter or digit in it. Write it in words.")
        if key in seen:
            other = seen[key]
            where = f"line {other.line}" if other.file == spot.file else other.file
            raise spot.wrong(f"“{title}” reads the same as a title in {where}. Change one of them.")
        seen[key] = spot


def _primary_key(entries: Mapping[str, Spot], fields: Sequence[Field]) -> str | None:
    if "primaryKey" not in entries:
        return None
    spot = entries["primaryKey"]
    name = _one_name(spot, "primaryKey")
    field = _field(spot, name, fields)
    if field.kind is not Kind.TEXT:
        raise spot.wrong(f"“{name}” cannot be the primaryKey: use a field of plain text.")
    shape = CODE_PATTERN.fullmatch(field.pattern or "")
    if not shape or int(shape[1]) > int(shape[2]):
        raise spot.wrong(
            f"Say under constraints of “{name}” what its codes look like: a capital letter, a dash"
            ' and how many digits, for example pattern: "R-[0-9]{3,6}".'
        )
    return name


def _one_name(spot: Spot, word: str) -> str:
    """Read a field's name that may stand alone or as a list of one."""
    if not isinstance(spot.value, list):
        return spot.filled(word)
    names = spot.texts(word, "name")
    if len(names) != 1:
        raise spot.wrong(f"“{word}” must name exactly one field.")
    return names[0]


def _field(spot: Spot, name: str, fields: Sequence[Field]) -> Field:
    for field in fields:
        if field.name == name:
            return field
    names = [field.name for field in fields]
    raise spot.wrong(f"There is no field “{name}” here. {offer(name, names)}")


def _join(form: Form, root: Spot, forms: Mapping[str, Form], known: KnownOptions) -> Form:
    """Fill in what a form's fields say about other forms and about each other."""
    entries = root.entries("form")
    spots = entries["fields"].items("fields")
    hold_to_vocabulary(form, spots, known)
    refers = dict(_references(form, entries, forms))
    fields = []
    for field, spot in zip(form.fields, spots, strict=True):
        own = spot.entries("field").get("keywork")
        each = replace(
            field,
            required_when=_conditions(form, field, own, "required_when"),
            empty_when=_conditions(form, field, own, "empty_when"),
        )
        if field.name == form.primary_key:
            each = replace(
                each, kind=Kind.CODE, required=True, unique=True, placing=True, max_length=None
            )
            _no_lengths(field, spot)
        elif field.name in refers:
            _no_lengths(field, spot)
            other = forms[refers[field.name]]
            pattern = other.by_name[other.primary_key or ""].pattern
            each = replace(
                each, kind=Kind.CODE, refers_to=other.name, pattern=pattern, max_length=None
            )
        fields.append(each)
    return replace(form, fields=tuple(fields))


def _no_lengths(field: Field, spot: Spot) -> None:
    """Refuse limits that a code cannot have besides how it looks."""
    entries = spot.entries("field")
    limits = entries["constraints"].entries("constraints") if "constraints" in entries else {}
    for word in ("minLength", "maxLength"):
        if word in limits:
            raise limits[word].wrong(f"“{field.name}” holds a code. Take “{word}” away.")


def _references(
    form: Form, entries: Mapping[str, Spot], forms: Mapping[str, Form]
) -> Iterable[tuple[str, str]]:
    """Return each field that holds another form's code, and that form's name."""
    for spot in entries["foreignKeys"].items("foreignKeys") if "foreignKeys" in entries else ():
        key = spot.known(("fields", "reference"), "a foreign key")
        name = _one_name(need(spot, key, "fields"), "fields")
        if _field(key["fields"], name, form.fields).kind is not Kind.TEXT:
            raise spot.wrong(f"“{name}” cannot hold a code: use a field of plain text.")
        to = need(spot, key, "reference").known(("resource", "fields"), "a reference")
        target = form.name  # the standard: no resource is this form itself
        if "resource" in to and to["resource"].text("resource"):
            target = to["resource"].one_of(forms, "form")
        theirs = _one_name(need(spot, to, "fields"), "fields")
        if theirs != forms[target].primary_key:
            _field(to["fields"], theirs, forms[target].fields)
            raise to["fields"].wrong(f"“{theirs}” is not the primaryKey of {target}.")
        yield name, target


def _conditions(form: Form, field: Field, own: Spot | None, word: str) -> tuple[Condition, ...]:
    """Read which answers to other questions make this one needed, or make it stay empty."""
    entries = own.entries("keywork") if own else {}
    if word not in entries:
        return ()
    conditions = []
    for name, spot in entries[word].entries(word).items():
        other = _field(spot, name, form.fields)
        options = tuple(YesNo) if other.kind is Kind.YES_NO else other.options
        if other.name == field.name or not options:
            raise spot.wrong(f"“{word}” must name another field that has options.")
        if other.audience > field.audience:
            # Whoever is told that an answer is needed, or not, learns what the other one was.
            raise spot.wrong(
                f"“{name}” is for {other.audience.word} only, and “{field.name}” is not. What they "
                f"answered would show. Name another field, or make both for {other.audience.word}."
            )
        answers = frozenset(each.one_of(options, "option") for each in spot.items(word))
        conditions.append((name, answers))
    return tuple(conditions)
