"""The hub's own addresses."""

from django.contrib.auth.views import LogoutView
from django.urls import URLPattern, URLResolver, include, path

from hub.views import files, health, reading, status
from hub.work.views import your_work

urlpatterns: list[URLPattern | URLResolver] = [
    path(
        "files/<str:kind>/<int:number>/<str:sha8>/<str:name>", files.file, name="file"
    ),
    path("health/live", health.live),
    path("health/ready", health.ready),
    path("status/", status.status, name="status"),
    path("status/try-again/", status.again, name="status-again"),
    path("", your_work, name="your-work"),
    path("read/<int:pk>/", reading.read, name="read"),
    path("", include("hub.checking.urls")),
    path("", include("hub.editor.urls")),
    path("", include("hub.plan.urls")),
    path("", include("hub.review.urls")),
    path("sign-out/", LogoutView.as_view(), name="sign-out"),
]
