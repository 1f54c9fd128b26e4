"""In CI nothing may be missing: there a skip of what needs something is a failure."""

import os

import pytest

NEED_SOMETHING = ("integration", "journey", "postgres", "elastic")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item):
    report = yield
    in_ci = os.environ.get("CI", "").lower() == "true"
    expected_to_fail = hasattr(report, "wasxfail")
    if (
        in_ci
        and report.skipped
        and not expected_to_fail
        and any(item.get_closest_marker(name) for name in NEED_SOMETHING)
    ):
        _, _, reason = report.longrepr
        report.outcome = "failed"
        report.longrepr = f"In CI this test may not be skipped. {reason}"
    return report
