"""What every problem is called in plain words, and what to do about it."""

from __future__ import annotations

from sync.check.words.say import MESSAGES, say

__all__ = ["MESSAGES", "say"]
