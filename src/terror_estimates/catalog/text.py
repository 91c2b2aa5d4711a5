"""The text of a file: from bytes, how long its parts may be, and what stands where one is unreadable."""

from terror_estimates.catalog.problem import Problem
from terror_estimates.catalog.refusal import Refusal

UNREADABLE = object()  # stands where a value had a fault of its own, so that one fault does not make others

LONGEST_TEXT, LONGEST_NAME, LONGEST_KEY = 2000, 250, 120  # characters; the record has notes of half as many
ONE_LINE = ("estimated_by", "label", "title", "phrase", "family", "given", "literal", "name")
LONGEST: dict[str | int, int] = {
    **dict.fromkeys((*ONE_LINE, "subtitle", "unit", "outcome", "version"), LONGEST_NAME),
    "slug": 100,  # it becomes the name of a file
    "as_printed": 500,  # the numerals and the few words around them
}
SHORT = min(LONGEST.values())


class TextFault(Refusal):
    """The text cannot be read at all; `problem` says where and what to do, and the sentence names the file too."""

    def __init__(self, line: int, rule: str, message: str, file: str = "the file"):
        super().__init__(f"{file}, line {line}: {message}")
        self.problem = Problem(line, "", rule, message)

    def of(self, file: str) -> "TextFault":
        """The same of the file that is meant, for whoever reads more than one."""
        return TextFault(self.problem.line, self.problem.rule, self.problem.message, file)


def read_text(raw: bytes) -> str:
    """The bytes as text; a byte that is not UTF-8 is a TextFault at its line."""
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = raw.count(b"\n", 0, fault.start) + 1
        message = f"the byte 0x{raw[fault.start]:02x} is not UTF-8; save the file as UTF-8"
        raise TextFault(line, "encoding", message) from None
