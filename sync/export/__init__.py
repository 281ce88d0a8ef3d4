"""Good rows -> files that other programs read: a Data Package, or one workbook."""
