"""Cells in, good rows and problems out, in plain words."""
