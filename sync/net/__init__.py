"""Single requests to the outside, which follow nobody elsewhere."""
