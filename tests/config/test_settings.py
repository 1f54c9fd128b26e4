import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection

from config.settings import dev

ROOT = Path(dev.__file__).parents[2]
GOOD = {
    "DJANGO_SETTINGS_MODULE": "config.settings.production",
    "SECRET_KEY": "k3vXz" * 20,
    "ALLOWED_HOSTS": "hub.example.com",
}


def python(*arguments, **environment):
    """Run this Python in the project's folder, with nothing else in its environment."""
    kept = {
        name: os.environ[name] for name in ("PATH", "VAR_DIR") if name in os.environ
    }
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=kept | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def check(*options, **environment):
    return python(
        "manage.py", "check", "--fail-level", "DEBUG", *options, **environment
    )


def test_a_developer_needs_to_set_nothing():
    run = check()
    assert run.returncode == 0, run.stderr


def test_production_has_nothing_to_warn_of():
    run = check("--deploy", **GOOD)
    assert run.returncode == 0, run.stderr


def test_production_behind_a_proxy_believes_its_header():
    show = "from django.conf import settings; print(settings.SECURE_PROXY_SSL_HEADER)"
    assert python("-c", show, **GOOD).stdout == "None\n"
    behind = python("-c", show, **GOOD, BEHIND_TLS_PROXY="yes")
    assert behind.stdout == "('HTTP_X_FORWARDED_PROTO', 'https')\n"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        pytest.param("SECRET_KEY", "", id="no secret"),
        pytest.param("SECRET_KEY", dev.SECRET_KEY, id="the developers' secret"),
        pytest.param("ALLOWED_HOSTS", "", id="no hosts"),
        pytest.param("HSTS_SECONDS", "a year", id="no number"),
        pytest.param("LOG_LEVEL", "LOUD", id="no level"),
        pytest.param("BEHIND_TLS_PROXY", "nginx", id="no flag"),
    ],
)
def test_production_does_not_start_on_a_bad_value_and_names_it(name, value):
    run = check(**(GOOD | {name: value}))
    assert run.returncode != 0
    assert f"ImproperlyConfigured: The environment variable {name} must" in run.stderr


def test_production_logs_lines_of_json_and_leaves_standard_output_alone():
    log = """if True:
        import django, logging
        django.setup()
        logging.getLogger("django.somewhere").error("no")
    """
    run = python("-c", log, **GOOD)
    assert run.stdout == ""
    assert json.loads(run.stderr)["message"] == "no"


@pytest.mark.django_db
def test_the_database_lets_readers_and_one_writer_work_at_once():
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA journal_mode")
        assert cursor.fetchone() == ("wal",)
    assert connection.transaction_mode == "IMMEDIATE"


def test_the_shared_settings_stay_a_page_one_reads():
    assert len((ROOT / "config/settings/base.py").read_text().splitlines()) <= 200
