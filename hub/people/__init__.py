"""Who works here: teams, review areas, people and guests, and what each may do."""
