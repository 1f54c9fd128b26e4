"""Which package answers which address."""

from django.urls import URLPattern, URLResolver, include, path
from django.views.generic import RedirectView

_SIGN_IN = RedirectView.as_view(pattern_name="sign-in", query_string=True)

urlpatterns: list[URLPattern | URLResolver] = [
    # Everybody begins with their own work, not with Wagtail's first page.
    path("admin/", RedirectView.as_view(pattern_name="your-work")),
    # There is one door, which counts who fails at it.
    path("admin/login/", _SIGN_IN),
    path("admin/password_reset/", _SIGN_IN),
    path("admin/", include("wagtail.admin.urls")),
    path("", include("hub.urls")),
]
