"""What every environment shares."""

from datetime import timedelta
from pathlib import Path
from typing import Any

from config import env
from config.settings.content_management import *

# Paths
ROOT = Path(__file__).resolve().parents[2]
VAR_DIR = env.folder("VAR_DIR", ROOT / "var")

# Apps: ours first, so that their templates stand in for Wagtail's
INSTALLED_APPS = [
    "hub",
    "governance",
    "search",
    "content",
    *CONTENT_MANAGEMENT_APPS,
    "django_tasks_db",
    "axes",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.humanize",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Requests
ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "config.content_security.ContentSecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "hub.admin.doors.AdminDoors",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "axes.middleware.AxesMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]
# Wagtail previews its pages in frames of its own pages.
X_FRAME_OPTIONS = "SAMEORIGIN"

# People
AUTH_USER_MODEL = "content.User"
LOGIN_URL = "sign-in"
LOGIN_REDIRECT_URL = "your-work"
LOGOUT_REDIRECT_URL = "sign-in"
SESSION_COOKIE_AGE = 30 * 24 * 60 * 60
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",  # first: it refuses before anybody is asked
    "django.contrib.auth.backends.ModelBackend",
]
# Whoever guesses passwords has to pause, after so many wrong ones for one name from one
# address. What is kept of them goes when the pause is over.
AXES_FAILURE_LIMIT = 10
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_CLIENT_IP_CALLABLE = "config.visitors.address_of"
AXES_LOCKOUT_CALLABLE = "hub.views.sign_in.too_many"
AXES_RESET_ON_SUCCESS = True
# A pause that each further try prolonged would be none that a page can name.
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_DISABLE_ACCESS_LOG = True
AXES_VERBOSE = False
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
    )
]

# Database
DATABASES: dict[str, dict[str, Any]] = {
    "default": env.database("DATABASE_URL", VAR_DIR / "throughline.sqlite3")
}

# Finding: Elasticsearch where it is named, else the hub's own files in VAR_DIR/index
ELASTICSEARCH_URL = env.text("ELASTICSEARCH_URL", default="")
ELASTICSEARCH_INDEX = env.text("ELASTICSEARCH_INDEX", default="throughline")
INDEX_DIR = VAR_DIR / "index"

# Work in the background: rows of the same database, so that a task and its cause are
# kept or lost together
TASKS = {
    "default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}
}

# Files: uploads are private, and leave through hub.serving only
MEDIA_ROOT = VAR_DIR / "media"
MEDIA_URL = "/there-is-no-such-address/"
STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STORAGES = {
    "default": {"BACKEND": "content.storage.PrivateStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
WHITENOISE_ALLOW_ALL_ORIGINS = False
FILE_UPLOAD_PERMISSIONS = 0o640
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000  # one long page is thousands of form fields
DATA_UPLOAD_MAX_MEMORY_SIZE = 10 * 1024 * 1024  # bytes of a form without its files

# The web server: manage.py serve
PORT = env.number("PORT", default=8000)
THREADS = env.number("THREADS", default=8)
WAGTAILADMIN_BASE_URL = env.address("BASE_URL", default=f"http://localhost:{PORT}")
REQUEST_MAX_BYTES = 64 * 1024 * 1024  # a little more than the largest file

# What each process remembers for itself
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
    # Sizes of pictures: one process would go on with what another has deleted.
    "renditions": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"},
}

# Mail
DEFAULT_FROM_EMAIL = env.text("MAIL_FROM", default="Throughline <hub@localhost>")
_mail = env.mail("MAIL_URL", without="console")
MAIL_IS_SENT = _mail.backend == "smtp"
EMAIL_BACKEND = f"django.core.mail.backends.{_mail.backend}.EmailBackend"
EMAIL_HOST, EMAIL_PORT = _mail.host, _mail.port
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = _mail.user, _mail.password
EMAIL_USE_TLS, EMAIL_USE_SSL = _mail.starttls, _mail.tls
EMAIL_TIMEOUT = 20  # seconds

# Languages and time
LANGUAGE_CODE = "en"
TIME_ZONE = "UTC"
USE_TZ = True
# Days on which nobody works, besides Saturdays and Sundays
COMPANY_HOLIDAYS = env.days("COMPANY_HOLIDAYS")

# What the hub holds pieces against: a shipped profile's name, or a file with one
PROFILE = env.text("PROFILE", default="")
