"""What Wagtail is told: who it is, what it takes, what it leaves out."""

CONTENT_MANAGEMENT_APPS = [
    "hub.users_app.UsersConfig",
    "wagtail.images",
    "wagtail.documents",
    "wagtail.snippets",
    "wagtail.embeds",
    "wagtail.admin",
    "wagtail.search",
    "wagtail",
    "modelcluster",
    "taggit",
]

WAGTAIL_SITE_NAME = "Throughline"
WAGTAILADMIN_LOGIN_URL = "/sign-in/"
# Administrators give new passwords: a form that mails whoever is named is a door more.
WAGTAIL_PASSWORD_RESET_ENABLED = False
WAGTAILSEARCH_BACKENDS = {
    "default": {"BACKEND": "wagtail.search.backends.database"},
}
TAGGIT_CASE_INSENSITIVE = True

# Own models, which know rights and keep every version
WAGTAILIMAGES_IMAGE_MODEL = "content.HubImage"
WAGTAILDOCS_DOCUMENT_MODEL = "content.HubFile"
WAGTAILIMAGES_IMAGE_FORM_BASE = "content.assets.forms.ImageForm"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "content.assets.forms.FileForm"
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "jpg", "jpeg", "png", "webp"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 25 * 1024 * 1024  # bytes
# What the largest cameras take. Making it smaller needs 8 bytes for each: 400 MB.
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 50_000_000
WAGTAILDOCS_EXTENSIONS = ["docx", "md", "pdf", "pptx", "txt", "xlsx"]
WAGTAILDOCS_MAX_UPLOAD_SIZE = 50 * 1024 * 1024  # bytes
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILDOCS_PRIVATE_COLLECTION_OPTIONS = {"SHARED_PASSWORD": False}

# The workflow is the only way out, and it publishes what was approved.
WAGTAIL_WORKFLOW_REQUIRE_REAPPROVAL_ON_EDIT = True
# What is let out on its day may be older than what is in review.
WAGTAIL_WORKFLOW_CANCEL_ON_PUBLISH = False
WAGTAIL_FINISH_WORKFLOW_ACTION = "governance.finishing.finish_workflow"
# Wagtail's own mails about workflows would double the hub's.
WAGTAILADMIN_NOTIFICATION_USE_HTML = False
WAGTAIL_WORKFLOW_ENABLED = True
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
