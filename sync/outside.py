"""Single requests to addresses that the house itself has set; no person's data goes with them."""

from __future__ import annotations

import requests

from sync import __version__

SECONDS = 10
AGENT = {"User-Agent": f"keywork/{__version__}"}


def beat(address: str) -> bool:
    """Call the address that waits for word of every good night, and say if it answered."""
    try:
        with requests.get(address, timeout=SECONDS, headers=AGENT, stream=True) as answer:
            return answer.ok
    except (requests.RequestException, ValueError):
        return False


def shows_to_strangers(address: str) -> bool | None:
    """Say whether a page opens for somebody who has not logged in; None where nothing answers.

    Whoever is refused, or sent on to log in, sees nothing (reliability, S18).
    """
    try:
        with requests.get(
            address, timeout=SECONDS, headers=AGENT, stream=True, allow_redirects=False
        ) as answer:
            return answer.status_code not in {401, 403} and not answer.is_redirect
    except (requests.RequestException, ValueError):
        return None
