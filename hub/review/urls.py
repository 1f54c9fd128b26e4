"""The addresses of reviewing."""

from django.urls import URLPattern, path

from hub.review import decisions, judging, views

urlpatterns: list[URLPattern] = [
    path("review/", views.review_queue, name="review-queue"),
    path("review/wrong/", judging.called_wrong, name="called-wrong"),
    path("review/wrong/<int:pk>/", judging.judge, name="judge-wrong"),
    path("review/<int:pk>/", views.review, name="review"),
    path("review/<int:pk>/preview/", views.review_preview, name="review-preview"),
    path("review/<int:pk>/retire/", decisions.retire_piece, name="retire"),
    path("review/<int:pk>/<slug:decision>/", decisions.decide, name="decide"),
    path(
        "review/exceptions/<int:pk>/",
        decisions.decide_exception,
        name="decide-exception",
    ),
    path(
        "review/suggestions/<int:pk>/<slug:how>/",
        decisions.settle_suggestion,
        name="settle-suggestion",
    ),
]
