"""The rules that hold a row back for what it says beside other rows."""
