"""A session that follows nobody, and reads nothing of an answer by itself."""

from __future__ import annotations

import requests


class NoRedirectSession(requests.Session):
    """A session for which an answer that sends on elsewhere is an answer like any other.

    Without this, requests reads the whole body of such an answer before anyone can set a bound.
    """

    def get_redirect_target(self, resp: requests.Response) -> None:  # noqa: ARG002
        """Say that nobody is sent on."""
        return
