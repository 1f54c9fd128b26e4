"""Doors that the hub leaves shut: Wagtail's own editor and its public API."""

from django.urls import include, path
from wagtail.admin.views.pages.create import CreateView
from wagtail.admin.views.pages.edit import EditView
from wagtail.api.v3.urls import api

from config.urls import urlpatterns as hub_urls

urlpatterns = [
    path("plain/<int:page_id>/edit/", EditView.as_view(), name="plain-edit"),
    path(
        "plain/add/<slug:content_type_app_name>/<slug:content_type_model_name>"
        "/<int:parent_page_id>/",
        CreateView.as_view(),
        name="plain-add",
    ),
    path("api/v3/", api.urls),
    path("", include(hub_urls)),
]
