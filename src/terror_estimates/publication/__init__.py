"""What leaves the house: figures with their cards, citations, the codebook, executed notebooks and the site."""
