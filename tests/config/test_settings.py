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
        pytest.param("DATABASE_URL", "mysql://h/d", id="no database"),
        pytest.param("MAIL_URL", "mail.example.com", id="no mail server"),
        pytest.param("BASE_URL", "hub.example.com", id="no address"),
        pytest.param("PORT", "eighty", id="no port"),
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


SHOW_DATABASE = """if True:
    from django.conf import settings
    database = settings.DATABASES["default"]
    print(database["ENGINE"].rpartition(".")[2], database["NAME"])
"""


@pytest.mark.parametrize("module", ["config.settings.dev", "config.settings.test"])
def test_the_database_is_where_its_address_says(module):
    shown = python(
        "-c",
        SHOW_DATABASE,
        DJANGO_SETTINGS_MODULE=module,
        DATABASE_URL="postgresql://u:p@h/through",
    )
    assert shown.stdout == "postgresql through\n", shown.stderr


SHOW_MAIL = """if True:
    from django.conf import settings
    print(settings.EMAIL_BACKEND.split(".")[-2], settings.MAIL_IS_SENT)
"""


@pytest.mark.parametrize(
    ("environment", "shown"),
    [
        pytest.param(GOOD, "dummy False", id="production without a server"),
        pytest.param(
            GOOD | {"MAIL_URL": "smtp://mail.example.com"}, "smtp True", id="production"
        ),
        pytest.param(
            {"DJANGO_SETTINGS_MODULE": "config.settings.dev"},
            "console False",
            id="a developer",
        ),
    ],
)
def test_mail_is_sent_where_a_server_is_named(environment, shown):
    assert python("-c", SHOW_MAIL, **environment).stdout == f"{shown}\n"


SHOW_BASE = "from django.conf import settings; print(settings.WAGTAILADMIN_BASE_URL)"


@pytest.mark.parametrize(
    ("environment", "address"),
    [
        pytest.param(GOOD, "https://hub.example.com", id="production"),
        pytest.param(
            GOOD | {"BASE_URL": "https://our.example.com/"},
            "https://our.example.com",
            id="production that says so",
        ),
        pytest.param(
            {"DJANGO_SETTINGS_MODULE": "config.settings.dev", "PORT": "9000"},
            "http://localhost:9000",
            id="a developer at another port",
        ),
    ],
)
def test_links_in_mails_lead_to_the_hub(environment, address):
    assert python("-c", SHOW_BASE, **environment).stdout == f"{address}\n"


def test_holding_files_against_a_storyboard_loads_no_pages_and_no_models():
    program = """if True:
        import sys, manage
        sys.argv = ["manage.py", "audit", "--help"]
        try:
            manage.main()
        finally:
            print(*sys.modules, file=sys.stderr)
    """
    run = python("-c", program)
    assert run.stdout.startswith("usage: manage.py audit"), run.stderr
    loaded = set(run.stderr.split())
    assert "governance.audit" in loaded
    assert not {"wagtail", "content.models", "governance.models"} & loaded


@pytest.mark.django_db
def test_the_database_lets_readers_and_one_writer_work_at_once():
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA journal_mode")
        assert cursor.fetchone() == ("wal",)
    assert connection.transaction_mode == "IMMEDIATE"


def test_the_shared_settings_stay_a_page_one_reads():
    assert len((ROOT / "config/settings/base.py").read_text().splitlines()) <= 200
