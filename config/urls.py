"""Which package answers which address."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("admin/", include("wagtail.admin.urls")),
    path("", include("hub.urls")),
]
