"""The addresses of "Check a file"."""

from django.urls import URLPattern, path

from hub.checking import views

urlpatterns: list[URLPattern] = [
    path("check/", views.check_file, name="check-file"),
    path("check/links/", views.invite, name="invite-guest"),
    path("check/links/<int:pk>/stop/", views.stop, name="stop-guest-link"),
    path("check/guest/<str:token>/", views.check_as_guest, name="check-as-guest"),
]
