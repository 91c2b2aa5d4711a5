"""Years: which numerals are read as years and not as counts, and what stands for a year that nobody knows."""

YEARS = range(1800, 2100)
YEAR = "(?:1[89]|20)[0-9]{2}"  # the same as a pattern, which the scripts of the site take as well
SPANNED = "(?:1[5-9]|20)[0-9]{2}"  # the first of two, which is a year also where it alone is a count: '1793–94'
UNKNOWN = 9999  # comes after every year
