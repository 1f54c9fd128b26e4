"""The hub's own addresses."""

from django.contrib.auth.views import LogoutView
from django.urls import URLPattern, URLResolver, include, path

from hub.views import files, health, history, notices, reading, sign_in, status
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
    path("", include("hub.finding.urls")),
    path("", include("hub.people.urls")),
    path("", include("hub.plan.urls")),
    path("", include("hub.review.urls")),
    path("", include("hub.storyboard.urls")),
    path("history/<int:pk>/", history.history, name="history"),
    path(
        "history/<int:pk>/text/<int:number>/",
        history.history_text,
        name="history-text",
    ),
    path(
        "history/<int:pk>/export.<str:format>",
        history.history_export,
        name="history-export",
    ),
    path("notices/", notices.notices, name="notices"),
    path("notices/<int:pk>/seen/", notices.seen, name="notice-seen"),
    path("sign-in/", sign_in.SignIn.as_view(), name="sign-in"),
    path("sign-in/as/<str:username>/", sign_in.sign_in_as, name="sign-in-as"),
    path("sign-in/reset/", sign_in.reset_demo, name="reset-demo"),
    path("sign-out/", LogoutView.as_view(), name="sign-out"),
]
