"""A reader for each kind of cell: what people type, read, mended or asked about."""
