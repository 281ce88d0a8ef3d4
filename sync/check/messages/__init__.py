"""What every problem is called in plain words, and what to do about it."""

from __future__ import annotations

from sync.check.messages.say import MESSAGES, is_unused, say, say_unused

__all__ = ["MESSAGES", "is_unused", "say", "say_unused"]
