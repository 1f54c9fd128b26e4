"""Finding what every team has: one box, facets, and the sentence that fits."""
