"""YAML is read by libyaml, and the same without it."""

from __future__ import annotations

import importlib
import sys

import pytest
import yaml

import sync.forms
from sync.forms.lines import Spot, read_yaml
from sync.forms.yaml_events import YamlEvents

TEXT = """\
tab: &tab Visits
fields:
  - name: day
    title: "On which day?"
    enum: [Yes, "No", 15:20, ~]
    labels: {Short: A quick one}
was: *tab
note: |
  Two
  lines
"""


def seen(spot: Spot) -> object:
    """Return all that is known of a value and of what stands under it."""
    below: object = spot.value
    if isinstance(spot.value, dict):
        below = {name: seen(each) for name, each in spot.value.items()}
    elif isinstance(spot.value, list):
        below = [seen(each) for each in spot.value]
    return spot.line, spot.written, below


@pytest.mark.skipif(not yaml.__with_libyaml__, reason="PyYAML was built without libyaml")
def test_the_events_are_libyamls():
    assert issubclass(YamlEvents, yaml.cyaml.CParser)


def test_without_libyaml_a_file_is_read_the_same(monkeypatch):
    monkeypatch.setitem(sys.modules, "yaml.cyaml", None)
    for module in ("yaml_events", "lines"):
        monkeypatch.delitem(sys.modules, f"sync.forms.{module}")
        monkeypatch.setattr(sync.forms, module, None)
    without = importlib.import_module("sync.forms.lines")
    assert not issubclass(sync.forms.yaml_events.YamlEvents, yaml.cyaml.CParser)
    assert seen(without.read_yaml("visits.yaml", TEXT)) == seen(read_yaml("visits.yaml", TEXT))


def test_every_value_knows_its_line_and_how_it_was_written():
    fields = read_yaml("visits.yaml", TEXT).entries("file")["fields"].items("fields")
    options = fields[0].entries("field")["enum"]
    assert (options.line, [each.written for each in options.items("enum")]) == (
        5,
        ["Yes", "No", "15:20", "~"],
    )
    assert [each.value for each in options.items("enum")] == [True, "No", 920, None]


def test_a_repeat_stands_where_its_name_does():
    assert read_yaml("visits.yaml", TEXT).entries("file")["was"].line == 7


@pytest.mark.parametrize("typed", ["a: [1,", "a: [1,\n", 'a: "x'])
def test_a_file_that_ends_too_soon_is_named_by_a_line_that_it_has(typed):
    with pytest.raises(Exception, match=r"^visits.yaml, line [12]: This cannot be read"):
        read_yaml("visits.yaml", typed)
