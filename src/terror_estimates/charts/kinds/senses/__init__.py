"""The kind of chart that shows nested senses of a word, and in which of them each number counts."""
