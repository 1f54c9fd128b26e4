"""What all tests share."""

from tests.ci_skips import pytest_runtest_makereport

__all__ = ["pytest_runtest_makereport"]
