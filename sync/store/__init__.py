"""What is remembered from night to night: who is running, and how the last nights went."""
