"""In CI nothing may be missing: there a skipped integration test is a failed one."""

import os

import pytest


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item):
    report = yield
    in_ci = os.environ.get("CI", "").lower() == "true"
    expected_to_fail = hasattr(report, "wasxfail")
    if (
        in_ci
        and report.skipped
        and not expected_to_fail
        and item.get_closest_marker("integration")
    ):
        _, _, reason = report.longrepr
        report.outcome = "failed"
        report.longrepr = f"In CI an integration test may not be skipped. {reason}"
    return report
