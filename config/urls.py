"""Which package answers which address."""

from django.urls import URLPattern, URLResolver, include, path
from django.views.generic import RedirectView

urlpatterns: list[URLPattern | URLResolver] = [
    # Everybody begins with their own work, not with Wagtail's first page.
    path("admin/", RedirectView.as_view(pattern_name="your-work")),
    path(
        "admin/login/",
        RedirectView.as_view(pattern_name="sign-in", query_string=True),
    ),
    path("admin/", include("wagtail.admin.urls")),
    path("", include("hub.urls")),
]
