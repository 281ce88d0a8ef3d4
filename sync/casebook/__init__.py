"""What the rows mean: residents, plans, due dates, notices."""
