"""Pages -> files -> built site -> gate -> release: how a night is published."""
