"""Settings of a real installation; .env.example lists what it reads."""

from config import env
from config.settings.base import *

SECRET_KEY = env.secret("SECRET_KEY")
ALLOWED_HOSTS = env.names("ALLOWED_HOSTS")
# Where mails lead to
WAGTAILADMIN_BASE_URL = env.address(
    "BASE_URL", default=f"https://{ALLOWED_HOSTS[0].removeprefix('.')}"
)

# Browsers come by HTTPS only, and are told to remember it.
SECURE_SSL_REDIRECT = True
SECURE_REDIRECT_EXEMPT = ["^health/"]  # asked from nearby, without a certificate
SECURE_HSTS_SECONDS = env.number("HSTS_SECONDS", default=365 * 24 * 60 * 60)
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
if env.flag("BEHIND_TLS_PROXY", default=False):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SILENCED_SYSTEM_CHECKS = [
    # Both would bind hosts of the domain that are not the hub's to decide about.
    "security.W005",  # HSTS for subdomains
    "security.W021",  # HSTS preloaded into browsers
    "security.W019",  # frames of our own pages: Wagtail shows previews in them
]

# Without a mail server nothing is sent, and the log keeps what mails say to itself.
if not MAIL_IS_SENT:
    EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "config.json_lines.JsonLines"}},
    # Standard output belongs to the commands: `audit --output json` writes there.
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {
        "handlers": ["stderr"],
        "level": env.choice(
            "LOG_LEVEL", ["DEBUG", "INFO", "WARNING", "ERROR"], default="INFO"
        ),
    },
    # Django's own handlers would mail errors to administrators, of whom it has none.
    "loggers": {"django": {"handlers": []}},
}
