"""What each fault asks for that reading alone can find, before any rule looks at the entries."""

READING_FAULTS: dict[str, str] = {
    "anchor": "Every entry reads alone: no anchors, aliases or merge keys.",
    "bare-date": "Dates, years and periods stand in quotes, because some programs turn a bare date into another type.",
    "duplicate-key": "A key stands once in its place; programs that allow two keep only one and do not say which.",
    "empty-file": "The file holds at least 'version' and 'event'.",
    "empty-value": "A key has a value; what is not known is left out, and its default is the least certain word.",
    "encoding": "The file is UTF-8 text without control characters or other characters that nobody sees.",
    "huge-number": "A count has at most fifteen digits.",
    "line-break": "A name, a label or a title is one line.",
    "missing-key": "An entry has all the keys that its kind needs.",
    "odd-indent": "An entry is indented by two spaces below its section, and its keys by four.",
    "odd-key": "Keys are text; a year used as a key stands in quotes.",
    "odd-scalar": "A value reads the same in every program: no bare yes or no, no fractions, no 0123 or "
    "1_000, no bare question mark between braces.",
    "period": "A period is a year, a month or a day, or two of these with a slash, the earlier one first.",
    "tab": "Spaces indent, never tabs.",
    "tag": "Values carry no YAML tags.",
    "too-long": "A text is no longer than what can be drawn and read: names and titles one line, a print a few words.",
    "unknown-key": "An entry has only keys that its kind knows, so that a slip is not silently ignored.",
    "unknown-word": "Where the method has a closed list of words, one of them stands.",
    "wrong-type": "Text stands where text is wanted, whole numbers where numbers are, lists where lists are.",
    "yaml-syntax": "The file is one YAML document of plain blocks, not deeply nested.",
}
