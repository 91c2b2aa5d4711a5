"""Refusal: an answer that says no, with the reason and the remedy; the one base of everything said to a person."""


class Refusal(Exception):
    """A sentence for a person where an answer would be wrong; whatever is not a Refusal is a fault of the program.

    `sentence` is what the person reads, `ids` are the entries it is about, `kind` is the name of its class.

    >>> try:
    ...     raise Refusal("No bridge leads from 'a' to 'b'.", "a", "b")
    ... except Refusal as refusal:
    ...     print(refusal.ids, refusal)
    ('a', 'b') No bridge leads from 'a' to 'b'.
    """

    def __init__(self, sentence: str, *ids: str):
        super().__init__(sentence)
        self.sentence = sentence
        self.ids = ids

    def __str__(self) -> str:
        return self.sentence

    @property
    def kind(self) -> str:
        return type(self).__name__
