"""What every environment shares."""

from pathlib import Path
from typing import Any

from config import env

# Paths
ROOT = Path(__file__).resolve().parents[2]
VAR_DIR = env.folder("VAR_DIR", ROOT / "var")

# Apps, lowest first
INSTALLED_APPS = ["content", "search", "governance", "hub"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Requests
ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

# Database
DATABASES: dict[str, dict[str, Any]] = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": VAR_DIR / "throughline.sqlite3",
        "OPTIONS": {
            # A transaction that reads first and writes later fails at once when
            # another writes in between; one that says so at its start waits its turn.
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,  # seconds
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL",
        },
    }
}

# Languages and time
LANGUAGE_CODE = "en"
TIME_ZONE = "UTC"
USE_TZ = True
