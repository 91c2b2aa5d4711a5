"""What all tests share: the helper modules beside this file, and runs of hypothesis that repeat exactly."""

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parent / "fuzz")]

import bringing  # noqa: E402 - it stands beside this file
import shared  # noqa: E402 - so does this

WHOLE = 10_000  # reports, three a test: fewer are of a part of the suite, of which any file may be the longest
collect_ignore = [test for program in bringing.missing() for test in program.tests]


def pytest_configure(config: pytest.Config) -> None:
    """Hear Ctrl-C, and let whatever a test begins hear it: a shell has what runs behind it ignore this."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """How several workers share the suite, unless somebody asks for another way."""
    from scheduling import Together

    return Together(config, log) if config.option.dist == "load" else None


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if os.environ.get("PYTEST_XDIST_WORKER"):
        from scheduling import ordered

        ordered(items)


def pytest_collection_finish() -> None:
    """A figure of the record drawn while tests are collected is drawn by every worker, whichever tests it is given."""
    if drawn := shared.figure.cache_info().currsize:
        raise pytest.UsageError(f"{drawn} figures were drawn while tests were collected; draw them inside the tests.")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for program in bringing.missing():
        terminalreporter.write_line(
            f"Not tried: {program.tries}, since {program.names[0]} is not installed. "
            f"The package {program.package} brings it."
        )
    if getattr(terminalreporter.config.option, "dist", "no") == "load":  # several workers share the suite
        from scheduling import late

        told = [one for kind in ("passed", "failed", "") for one in terminalreporter.stats.get(kind, ())]
        if len(told) > WHOLE:
            for sentence in late(told):
                terminalreporter.write_line(sentence)


@pytest.fixture(scope="module")
def plain_letters() -> Iterator[None]:
    """Pictures name their letters instead of holding them; see shared.letters_named."""
    with shared.letters_named():
        yield


settings.register_profile(
    "repeatable",
    deadline=None,
    max_examples=100,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("thorough", settings.get_profile("repeatable"), max_examples=5000, derandomize=False)
settings.load_profile("repeatable")
