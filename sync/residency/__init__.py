"""What rows say of when and where somebody lived here."""
