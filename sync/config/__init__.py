"""``keywork.toml``, and where a house's files and rows are found."""
