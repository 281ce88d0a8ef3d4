"""Who lives where, and who keyworks whom, on any day: told once, for the check and the casebook."""
