"""Readers of YAML that we do not use take from the file the same data as ours: it is read with whatever is at hand."""

from typing import Any

import yaml

from shared import ROOT
from terror_estimates.catalog.yaml_text import Document


def plain(value: Any) -> Any:
    """The same with lists, which ours holds as tuples."""
    if isinstance(value, dict):
        return {key: plain(held) for key, held in value.items()}
    return [plain(one) for one in value] if isinstance(value, tuple) else value


def test_the_loader_written_in_python_reads_the_file_to_the_same_data():
    """PyYAML has two parsers, and whoever installs it without a compiler has only this one."""
    text = (ROOT / "estimates.yaml").read_text(encoding="utf-8")
    assert yaml.load(text, yaml.SafeLoader) == plain(Document(text).data)
