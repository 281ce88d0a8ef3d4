"""How many cases a property tries: a budget for every run, the same cases each time.

``KEYWORK_TRIES=20`` tries twenty times as many, other ones each time.
"""

from __future__ import annotations

import os
from typing import Any

from hypothesis import HealthCheck, Phase, settings

TIMES = int(os.environ.get("KEYWORK_TRIES", "1"))
USUAL = 100  # of a property that does not say
SAME = {
    "database": None,
    "deadline": None,  # a computer that is busy proves nothing
    "phases": (Phase.explicit, Phase.generate, Phase.shrink),
    "suppress_health_check": [HealthCheck.too_slow, HealthCheck.data_too_large],
}


def load_budget() -> None:
    """Hold all properties to the budget, or let them try as many as were asked for."""
    settings.register_profile("budget", max_examples=USUAL, derandomize=True, **SAME)
    settings.register_profile("more", max_examples=USUAL * TIMES, derandomize=False, **SAME)
    settings.load_profile("budget" if TIMES == 1 else "more")


def tries(number: int) -> Any:
    """Set how many cases a property of its own cost tries."""
    return settings(max_examples=number * TIMES)
