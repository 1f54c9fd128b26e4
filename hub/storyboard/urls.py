"""The addresses of the storyboard's screens. Keys may hold dots."""

from django.urls import URLPattern, path

from hub.storyboard.drafting import (
    AnswerDoor,
    AskScreen,
    ChangesScreen,
    DraftScreen,
    EditDoor,
    MoveDoor,
)
from hub.storyboard.files import BringScreen, DraftFile, OneFile
from hub.storyboard.published import OneChangesScreen, OneScreen, PublishedScreen
from hub.storyboard.publishing import PublishScreen

ONE = "storyboard/published/<int:number>/"

urlpatterns: list[URLPattern] = [
    path("storyboard/", DraftScreen.as_view(), name="storyboard"),
    path("storyboard/changes/", ChangesScreen.as_view(), name="storyboard-changes"),
    path("storyboard/publish/", PublishScreen.as_view(), name="storyboard-publish"),
    path("storyboard/file/", DraftFile.as_view(), name="storyboard-file"),
    path("storyboard/bring/", BringScreen.as_view(), name="storyboard-bring"),
    path("storyboard/ask/<str:part>/", AskScreen.as_view(), name="storyboard-ask"),
    path(
        "storyboard/ask/<str:part>/<str:key>/",
        AskScreen.as_view(),
        name="storyboard-ask",
    ),
    path("storyboard/answer/<int:pk>/", AnswerDoor.as_view(), name="storyboard-answer"),
    path("storyboard/edit/<str:part>/", EditDoor.as_view(), name="storyboard-edit"),
    path(
        "storyboard/edit/<str:part>/<str:key>/",
        EditDoor.as_view(),
        name="storyboard-edit",
    ),
    path(
        "storyboard/move/<str:part>/<str:key>/",
        MoveDoor.as_view(),
        name="storyboard-move",
    ),
    path(
        "storyboard/published/", PublishedScreen.as_view(), name="storyboard-published"
    ),
    path(ONE, OneScreen.as_view(), name="storyboard-release"),
    path(
        f"{ONE}changes/", OneChangesScreen.as_view(), name="storyboard-release-changes"
    ),
    path(f"{ONE}file/", OneFile.as_view(), name="storyboard-release-file"),
]
