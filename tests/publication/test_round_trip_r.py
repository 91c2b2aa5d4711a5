"""What R reads of an export is what the catalog holds; R is brought by CI, and asked once for all tables."""

import os
import re
import subprocess
from pathlib import Path

import pytest

import exported
from bringing import R, brought
from exported import HOSTILE, cells, held
from terror_estimates.publication.extract.files import csv_bytes

CLASSES = {"string": "character", "integer": "numeric", "boolean": "logical", "date": "Date"}


def rscript(*words: object) -> str:
    """What R prints, whatever the machine is set to."""
    settings = {**os.environ, "LC_ALL": "C.UTF-8", "R_PROFILE_USER": os.devnull}
    told = subprocess.run([brought(R), "--vanilla", *map(str, words)], capture_output=True, env=settings, check=False)
    assert told.returncode == 0, told.stderr.decode()
    return told.stdout.decode()


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = exported.write(tmp_path_factory.mktemp("r"))
    (folder / f"{HOSTILE.name}.csv").write_bytes(csv_bytes(HOSTILE))
    return folder


@pytest.fixture(scope="module")
def read(folder):
    """The cells of each table by its name, as R has them."""
    lines = [
        f"{table.name}\t{column}\t{CLASSES[kind]}\n"
        for table in (*held().values(), HOSTILE)
        for column, kind in table.columns.items()
    ]
    (folder / "columns.tsv").write_text("".join(lines), encoding="utf-8")
    rscript(Path(__file__).with_name("reading.R"), folder, folder / "columns.tsv", folder / "cells")
    names, texts = (parts := (folder / "cells").read_bytes().decode().split("\x1c"))[:-1:2], parts[1::2]
    rows = [[row.split("\x1f") for row in text.split("\x1e")] if text else [] for text in texts]
    return {
        name: [[None if cell == "\x1d" else cell for cell in row] for row in table]
        for name, table in zip(names, rows, strict=True)
    }


def test_r_loses_nothing(read):
    assert {name: read[name] for name in held()} == {name: cells(table) for name, table in held().items()}


def test_r_takes_no_text_for_anything_else(read):
    assert read[HOSTILE.name] == cells(HOSTILE)


def test_the_line_for_r_that_goes_along_with_the_export_reads_it(folder):
    [line] = re.findall(r"^  R +(read\.csv\(.+\))$", (folder / "README.txt").read_text(encoding="utf-8"), re.MULTILINE)
    line = line.replace('"claims.csv"', f'"{folder / "claims.csv"}"')
    told = rscript("-e", f'x <- {line}; cat(nrow(x), ncol(x), class(x$published), x$published, sep = "\\n")')
    table = held()["claims"]
    meant = [str(len(table.rows)), str(len(table.columns)), "character"]
    assert told.splitlines() == [*meant, *(row["published"] or "NA" for row in table.rows)]
