"""Settings of commands that hold files against files: no database, no pages.

Loading Wagtail and the models costs a second, which such a command need not pay.
"""

from config.settings.dev import *

INSTALLED_APPS = ["config.without_models.Governance"]
DATABASES = {}
MIDDLEWARE = []
TEMPLATES = []
