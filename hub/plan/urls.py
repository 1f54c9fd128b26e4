"""The addresses of the plan. Keys may hold dots."""

from django.urls import URLPattern, path

from hub.plan import bringing_in, views

urlpatterns: list[URLPattern] = [
    path("plan/", views.overview, name="plan"),
    path("plan/<str:key>/", views.campaign, name="campaign"),
    path("plan/<str:key>/sign-off/", views.sign, name="sign-off"),
    path("plan/<str:campaign>/<str:key>/", views.programme, name="programme"),
    path(
        "plan/<str:campaign>/<str:key>/file/",
        views.programme_file,
        name="programme-file",
    ),
    path(
        "plan/<str:campaign>/<str:key>/bring-in/",
        bringing_in.bring_in,
        name="programme-bring-in",
    ),
]
