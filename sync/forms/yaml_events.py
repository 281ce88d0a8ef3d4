"""The parser of YAML: libyaml's, or the one in Python where PyYAML was built without it."""

from __future__ import annotations

from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner

__all__ = ["YamlEvents"]

try:
    from yaml.cyaml import CParser as YamlEvents  # type: ignore[attr-defined]
except ImportError:

    class YamlEvents(Reader, Scanner, Parser):  # type: ignore[no-redef]
        """Reads the events of a file, some ten times slower than libyaml."""

        def __init__(self, text: str) -> None:
            Reader.__init__(self, text)
            Scanner.__init__(self)
            Parser.__init__(self)
