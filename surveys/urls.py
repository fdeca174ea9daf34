"""Addresses of the surveys; the portal mounts them at /surveys/."""

from django.urls import URLPattern, path

from surveys import form_views, views

app_name = "surveys"

urlpatterns: list[URLPattern] = [
    path("", views.survey_list, name="list"),
    path("<slug:slug>/", views.survey_start, name="start"),
    path("<slug:slug>/questions/", form_views.questions, name="questions"),
    path("<slug:slug>/thanks/", views.survey_thanks, name="thanks"),
]
