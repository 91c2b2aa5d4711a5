"""The places of a YAML text: on which line the value at a path is written."""

import yaml

from terror_estimates.catalog.problem import Path
from terror_estimates.catalog.yaml_events import Loader


class Places:
    """The tree of a text, composed for the lines only, since no more than a fault has to be placed."""

    def __init__(self, text: str):
        self._root: yaml.Node = yaml.compose(text, Loader=Loader)
        self._keys: dict[int, dict[str | int, tuple[int, yaml.Node]]] = {}

    def line(self, path: Path) -> int:
        """The line of the value at a path, or of the nearest thing above it that the file holds."""
        node, line = self._root, self._root.start_mark.line
        for step in path:
            if step == 0 and isinstance(node, yaml.MappingNode):
                continue  # one thing written where a list may stand
            found = self._below(node, step)
            if found is None:
                break
            line, node = found
        return line + 1

    def _below(self, node: yaml.Node, step: str | int) -> tuple[int, yaml.Node] | None:
        """The line a key or item begins on, and its value; keys are indexed once, for files with many problems."""
        if isinstance(node, yaml.MappingNode):
            if id(node) not in self._keys:
                pairs = reversed(node.value)
                self._keys[id(node)] = {
                    key.value: (key.start_mark.line, value) for key, value in pairs if isinstance(key, yaml.ScalarNode)
                }
            return self._keys[id(node)].get(step)
        if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            return node.value[step].start_mark.line, node.value[step]
        return None
