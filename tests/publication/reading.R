# What R reads of an export, each cell as text: Rscript reading.R FOLDER COLUMNS OUT
#
# COLUMNS names a table, a column and a class of R in each line. Every cell of every table goes to OUT in order, an
# empty one as a sign of its own, and only signs that no text of a catalog may hold stand between them.

given <- commandArgs(trailingOnly = TRUE)
columns <- read.delim(given[2], header = FALSE, col.names = c("table", "name", "class"), colClasses = "character")
out <- file(given[3], open = "wb")
for (table in unique(columns$table)) {
  here <- columns[columns$table == table, ]
  frame <- read.csv(file.path(given[1], paste0(table, ".csv")), na.strings = "", encoding = "UTF-8",
                    check.names = FALSE, colClasses = setNames(here$class, here$name))
  stopifnot(identical(names(frame), here$name))
  cells <- lapply(frame, function(column) {
    text <- switch(class(column),
      numeric = sprintf("%.0f", column),
      logical = ifelse(column, "true", "false"),
      Date = format(column, "%Y-%m-%d"),
      character = sub("^'", "", column)) # the apostrophe keeps a spreadsheet from running a text
    ifelse(is.na(column), "\x1d", enc2utf8(text))
  })
  rows <- do.call(paste, c(unname(cells), sep = "\x1f"))
  writeBin(charToRaw(paste0(table, "\x1c", paste(rows, collapse = "\x1e"), "\x1c")), out)
}
close(out)
