"""Work in children: a warm process forks one child for each task, so that nothing is imported or read twice.

A child begins with all that its parent has loaded, and whatever it changes ends with it. Its result, or its failure,
comes back through a pipe.
"""

import ctypes
import os
import pickle
import select
import signal
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from terror_estimates.catalog.refusal import Refusal

SELDOM = (10_000, 100, 100)  # of collecting garbage in a process that ends with its work: it costs a few MiB at most
_PDEATHSIG = 1  # the number of PR_SET_PDEATHSIG in <sys/prctl.h>


@dataclass(frozen=True)
class Task:
    """A piece of work by a name that people are told; the work returns what can be pickled.

    It is begun when the tasks named in `after` are done, and is given their results in that order.
    """

    name: str
    work: Callable[..., Any]
    after: tuple[str, ...] = ()


@dataclass
class _Child:
    pid: int
    task: Task
    began: float
    said: list[bytes] = field(default_factory=list)


class ChildLost(Refusal):
    """A child ended without an answer; the message names its task and how it ended."""


def can_fork() -> bool:
    """Whether children are to be trusted here; elsewhere than on Linux, libraries may not survive a fork."""
    return sys.platform == "linux"


def cores() -> int:
    """How many children may work at a time: the cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def in_children(
    tasks: Iterable[Task], done: Callable[[str, float], None] = lambda name, seconds: None, jobs: int | None = None
) -> dict[str, Any]:
    """The results by name of task, each made in a child of its own; `done` hears of each with its seconds.

    A core that is free begins the first task that need not wait. After a failure no task is begun; those that run come
    to their end, and then the failure is raised as it was.
    """
    waiting, running, results = list(tasks), dict[int, _Child](), dict[str, Any]()
    failed: list[BaseException] = []
    try:
        while running or (waiting and not failed):
            while not failed and len(running) < (jobs or cores()) and (task := _ready(waiting, results)):
                waiting.remove(task)
                pipe, child = _begun(task, [results[name] for name in task.after])
                running[pipe] = child
            if not running:
                raise ValueError(f"nobody makes what {waiting[0].name} waits for: {', '.join(waiting[0].after)}")
            for pipe in select.select([*running], [], [])[0]:
                if piece := os.read(pipe, 1 << 16):
                    running[pipe].said.append(piece)
                    continue
                child = running.pop(pipe)
                os.close(pipe)
                fault, result = _answer(child)
                if fault is not None:
                    failed.append(fault)
                    continue
                results[child.task.name] = result
                done(child.task.name, time.monotonic() - child.began)
    finally:
        for pipe, child in running.items():  # only where this process itself was interrupted
            _end(pipe, child)
    if failed:
        raise failed[0]
    return results


def _ready(waiting: Iterable[Task], results: Mapping[str, Any]) -> Task | None:
    """The first task that waits for nothing any more."""
    return next((task for task in waiting if all(name in results for name in task.after)), None)


def _begun(task: Task, given: list[Any]) -> tuple[int, _Child]:
    """The end of the pipe to read from, and the child that works."""
    ours, theirs = os.pipe()
    for stream in (sys.stdout, sys.stderr):
        stream.flush()  # else the child would print it a second time
    parent, pid = os.getpid(), os.fork()
    if not pid:
        os.close(ours)
        _die_with(parent)
        _work(task, given, theirs)
    os.close(theirs)
    return ours, _Child(pid, task, time.monotonic())


def _die_with(parent: int) -> None:
    """Have the system end this child with its parent, however that ends: nobody would read its answer."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(0)


def bound_to_parent() -> Callable[[], None] | None:
    """What a new process does first so as to end with this one, where a system knows that."""
    return partial(_die_with, os.getpid()) if can_fork() else None


def _work(task: Task, given: list[Any], pipe: int) -> None:
    """The whole life of a child, which must never return into the code of its parent."""
    try:
        with open(pipe, "wb") as answer:
            try:
                said: tuple[BaseException | None, Any] = (None, task.work(*given))
            except BaseException as fault:
                said = (_sendable(fault), None)
            answer.write(pickle.dumps(said))
    finally:
        os._exit(0)


def _sendable(fault: BaseException) -> BaseException:
    """The failure itself where it survives the way, else a sentence that says as much."""
    try:
        if type(pickle.loads(pickle.dumps(fault))) is type(fault):
            return fault
    except Exception:  # anything can go wrong in an exception that others wrote
        pass
    return ChildLost(f"{type(fault).__name__}: {fault}")


def _answer(child: _Child) -> tuple[BaseException | None, Any]:
    _, status = os.waitpid(child.pid, 0)
    if child.said:
        with suppress(EOFError, pickle.UnpicklingError):
            return pickle.loads(b"".join(child.said))
    how = f"signal {os.WTERMSIG(status)}" if os.WIFSIGNALED(status) else f"code {os.WEXITSTATUS(status)}"
    lost = f"The process that made {child.task.name} ended without an answer ({how}); run the build again."
    return ChildLost(lost), None


def _end(pipe: int, child: _Child) -> None:
    os.close(pipe)
    with suppress(ProcessLookupError):
        os.kill(child.pid, signal.SIGTERM)
    with suppress(ChildProcessError):
        os.waitpid(child.pid, 0)
