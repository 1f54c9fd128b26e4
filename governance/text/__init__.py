"""What every check shares about text: folding, sentences, words and masks; pure."""
