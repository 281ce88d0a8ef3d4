"""What a night that was published leaves in ``state/``, and when its heartbeat is called."""

from __future__ import annotations

from pathlib import Path

import pytest

from sync.errors import OutsideTrouble
from sync.night import run as night
from sync.store.lock import only_one
from sync.store.memory import recall
from tests.a_house import rows, session
from tests.nights import change, sync

HEARTBEAT = '\n[tell]\nheartbeat = "https://watch.example/beat"\n'


def test_a_night_leaves_its_history_one_memory_and_the_lock(elm: Path) -> None:
    assert {path.name for path in (elm / "state").iterdir()} == {
        "nights.jsonl",
        "memory.json",
        "lock",
    }


@pytest.mark.parametrize("heard", [True, False])
def test_the_heartbeat_is_called_while_no_other_night_can_run_and_its_answer_is_kept(
    elm: Path, monkeypatch: pytest.MonkeyPatch, *, heard: bool
) -> None:
    called = []

    def beat(address: str) -> bool:
        with pytest.raises(OutsideTrouble), only_one(elm / "state"):
            pytest.fail("another night could begin")
        called.append(address)
        return heard

    monkeypatch.setattr(night, "beat", beat)
    waited = recall(elm / "state").waiting
    settings = elm / "keywork.toml"
    settings.write_text(settings.read_text() + HEARTBEAT)
    said = sync(elm, 1)
    assert ("did not answer" in said) is not heard
    assert called == ["https://watch.example/beat"]
    assert recall(elm / "state").heard is heard
    assert recall(elm / "state").waiting == waited

    change(elm, sessions=[*rows()["sessions"], session("25/06/2026", "We met again.")])
    sync(elm, 1)
    assert recall(elm / "state").heard is heard, "what is kept of the rows forgets no answer"
