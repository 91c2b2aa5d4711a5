"""The forms of a citation; a module of its own, so that the command line can name them and import nothing else."""

from typing import Literal, get_args

Form = Literal[
    "text", "short", "apa", "mla", "chicago", "gost", "bibtex", "biblatex", "ris", "csl-json", "wikipedia"
]  # fmt: skip
FORMS: tuple[str, ...] = get_args(Form)
