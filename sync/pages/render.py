"""Templates to text, with typed text made safe in one place; the only door to jinja2."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any

import jinja2
from markupsafe import Markup

from sync.casebook.due_kinds import DueKind
from sync.errors import AuthorMistake
from sync.forms.vocabulary import VOCABULARY

ACTIVE = re.compile(r"[^\w ]|_")  # all but letters, digits and spaces
LET_PAST = (Markup, int, date)
OFTEN = 40  # letters: labels, codes and names are shown again and again


def as_typed(value: object) -> Markup | int | date:
    """Show a value just as it was typed: no Markdown, no HTML.

    Every character but letters, digits and spaces becomes ``&#N;`` (design, decision 3). Markup,
    numbers and dates are let past; a template has to say how it shows a date.
    """
    if isinstance(value, LET_PAST):
        return value
    text = str(value)
    return _often(text) if len(text) <= OFTEN else _encoded(text)


def _encoded(text: str) -> Markup:
    encoded = ACTIVE.sub(lambda match: f"&#{ord(match[0])};", text)
    return Markup(encoded)  # noqa: S704  (nothing that means anything to HTML or Markdown is left)


_often = lru_cache(maxsize=4096)(_encoded)


def isolated(value: object) -> Markup:
    """Show typed text so that words read from the right turn nothing beside them round."""
    return Markup("<bdi>{}</bdi>").format(as_typed(value))


@dataclass(frozen=True, slots=True)
class Templates:
    """The texts of all templates and guides, by the path that a mistake is named by."""

    texts: Mapping[str, str] = field(repr=False)
    environment: jinja2.Environment = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "environment", _environment(self.texts))

    def render(self, name: str, values: Mapping[str, Any]) -> str:
        """Fill in the template *name*.

        Raises AuthorMistake, naming the template's file and line, when it cannot be filled in.
        """
        try:
            return self.environment.get_template(name).render(values)
        except AuthorMistake as error:  # from a name the template called, which knows no line
            raise AuthorMistake(*_place(error, self.texts, name), error.what) from None
        except jinja2.TemplateSyntaxError as error:
            raise AuthorMistake(
                error.name or name, error.lineno, f"{_sentence(error)} Put the template right."
            ) from None
        except jinja2.TemplateNotFound as error:
            raise AuthorMistake(name, 0, f"there is no template {error.name!r}.") from None
        except jinja2.UndefinedError as error:
            file, line = _place(error, self.texts, name)
            raise AuthorMistake(
                file, line, f"{_sentence(error)} Use one of the names the guides list."
            ) from None
        except (TypeError, ValueError, ArithmeticError, LookupError, AttributeError) as error:
            file, line = _place(error, self.texts, name)
            what = "this line cannot be filled in. Put it back as it was shipped."
            raise AuthorMistake(file, line, what) from None


def _environment(texts: Mapping[str, str]) -> jinja2.Environment:
    def source(name: str) -> tuple[str, str, None] | None:
        return (texts[name], name, None) if name in texts else None

    made = jinja2.Environment(
        loader=jinja2.FunctionLoader(source),  # the name stands in tracebacks as the file
        autoescape=True,
        finalize=as_typed,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.globals |= {kind.__name__: kind for kind in VOCABULARY} | {DueKind.__name__: DueKind}
    return made


def _place(error: Exception, texts: Mapping[str, str], name: str) -> tuple[str, int]:
    """Find the deepest template line that an error passed through."""
    place = (name, 0)
    trace = error.__traceback__
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if file in texts:
            place = (file, trace.tb_lineno)
        trace = trace.tb_next
    return place


def _sentence(error: jinja2.TemplateError) -> str:
    """Take jinja's own words, which name what the author wrote and never a cell."""
    words = (error.message or "this line cannot be read").splitlines()[0].rstrip(".")
    return f"{words}."
