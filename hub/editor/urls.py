"""The addresses of writing."""

from django.urls import URLPattern, path

from hub.editor import calling_wrong, sending, write_page

urlpatterns: list[URLPattern] = [
    path("write/", write_page.write, name="write"),
    path("write/<int:pk>/send/", sending.send_for_review, name="send-for-review"),
    path("write/<int:pk>/take-back/", sending.take_back, name="take-back"),
    path(
        "write/<int:pk>/wrong-finding/",
        calling_wrong.call_finding_wrong,
        name="call-finding-wrong",
    ),
]
