"""The nightly job from start to finish, what it reads, and what it leaves for the next night."""
