"""The addresses of teams and people."""

from django.urls import URLPattern, path

from hub.people import views

urlpatterns: list[URLPattern] = [path("teams/", views.teams, name="teams")]
