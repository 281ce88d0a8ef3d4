"""What staff fill in: each tab as a Form with its Fields."""
