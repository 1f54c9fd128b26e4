"""The pages on which reviewers decide: the queue, and one page for each piece."""
