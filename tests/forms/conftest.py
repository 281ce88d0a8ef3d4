from __future__ import annotations

from pathlib import Path

import pytest

from sync.forms.load import load_forms

SHIPPED = Path(__file__).parents[2] / "forms_schema"


@pytest.fixture(scope="session")
def shipped_texts():
    """The text of every schema file that keywork ships, as load_forms takes them."""
    return {
        f"forms_schema/{path.name}": path.read_text(encoding="utf-8")
        for path in sorted(SHIPPED.glob("*.yaml"))
    }


@pytest.fixture(scope="session")
def shipped(shipped_texts):
    return load_forms(shipped_texts)
