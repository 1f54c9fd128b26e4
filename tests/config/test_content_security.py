import pytest
from django.http import HttpResponse

from config.content_security import ContentSecurityMiddleware


@pytest.fixture
def policy(rf):
    """The policy of a page at a path, as {directive: sources}."""

    def ask(path, response=None):
        middleware = ContentSecurityMiddleware(lambda _: response or HttpResponse())
        header = middleware(rf.get(path)).headers.get("Content-Security-Policy", "")
        parts = (part.split(" ", 1) for part in header.split("; ") if part)
        return {name: set(sources.split()) for name, sources in parts}

    return ask


@pytest.mark.parametrize("path", ["/", "/review/7/", "/admins/", "/static/admin/a.js"])
def test_own_pages_run_and_style_nothing_inline(policy, path):
    found = policy(path)
    assert found["default-src"] == {"'self'"}
    assert "script-src" not in found
    assert "style-src" not in found


def test_wagtails_screens_may_run_inline_scripts(policy):
    found = policy("/admin/pages/7/edit/")
    assert found["default-src"] == {"'self'"}
    assert found["script-src"] == {"'self'", "'unsafe-inline'"}


@pytest.mark.parametrize("path", ["/", "/admin/"])
def test_nobody_else_may_frame_a_page_or_be_sent_its_forms(policy, path):
    found = policy(path)
    assert found["frame-ancestors"] == {"'self'"}
    assert found["form-action"] == {"'self'"}
    assert found["base-uri"] == {"'self'"}


def test_a_view_may_say_it_itself(policy):
    response = HttpResponse(headers={"Content-Security-Policy": "default-src 'none'"})
    assert policy("/", response) == {"default-src": {"'none'"}}


@pytest.mark.parametrize(
    ("debug", "status", "is_set"),
    [
        pytest.param(True, 500, False, id="a developer's error page"),
        pytest.param(True, 404, False, id="a developer's list of addresses"),
        pytest.param(True, 200, True, id="a developer's page"),
        pytest.param(False, 500, True, id="everybody's error page"),
    ],
)
def test_only_developers_error_pages_go_without(
    policy, settings, debug, status, is_set
):
    settings.DEBUG = debug
    assert bool(policy("/", HttpResponse(status=status))) is is_set
