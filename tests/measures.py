"""Prints what tests measured, in every kind of run: see `record_property`."""


def pytest_terminal_summary(terminalreporter):
    """Print each property called "measured" of the tests that ran."""
    for outcome in ("passed", "failed"):
        for report in terminalreporter.getreports(outcome):
            for name, value in report.user_properties:
                if name == "measured":
                    terminalreporter.write_line(f"measured: {value}")
