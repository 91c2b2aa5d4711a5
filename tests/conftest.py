"""What all tests share: the helper modules beside this file, and runs of hypothesis that repeat exactly."""

import sys
from pathlib import Path

from hypothesis import HealthCheck, settings

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parent / "fuzz")]

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
