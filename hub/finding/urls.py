"""The addresses of finding."""

from django.urls import path

from hub.finding import views

urlpatterns = [
    path("find/", views.find, name="find"),
    path("find/complete/", views.complete, name="find-complete"),
]
