from pathlib import Path

import pytest

TESTS = """
    import pytest

    @pytest.mark.integration
    def test_that_needs_a_server():
        pytest.skip("no server here")

    @pytest.mark.integration
    @pytest.mark.skipif(True, reason="no server here")
    def test_that_knows_beforehand():
        pass

    @pytest.mark.integration
    @pytest.mark.xfail(reason="known", run=False)
    def test_that_is_known_to_fail():
        pass

    def test_that_needs_a_corpus():
        pytest.skip("no corpus here")
"""


@pytest.fixture
def run_tests(pytester, monkeypatch):
    """Run TESTS with CI set as asked, and return how many ended how."""
    pytester.makeconftest((Path(__file__).parent / "ci_skips.py").read_text())
    pytester.makeini("[pytest]\nmarkers = integration")
    pytester.makepyfile(TESTS)

    def run(ci):
        monkeypatch.setenv("CI", ci)
        return pytester.runpytest("-p", "no:django")

    return run


def test_a_skipped_integration_test_fails_in_ci_and_says_why(run_tests):
    result = run_tests(ci="true")
    result.assert_outcomes(failed=1, errors=1, skipped=1, xfailed=1)
    result.stdout.fnmatch_lines(["*may not be skipped*no server here*"])


def test_elsewhere_it_is_skipped(run_tests):
    run_tests(ci="false").assert_outcomes(skipped=3, xfailed=1)
