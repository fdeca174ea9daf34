"""Addresses that are no pages; they stand before Wagtail's, below the language."""

from django.urls import path

from municipalities import views

app_name = "municipalities"
urlpatterns = [
    path("news/feed/", views.feed, name="feed"),
    path("activities.ics", views.activities_calendar, name="activities_calendar"),
    path("activities/<slug:slug>.ics", views.activity_calendar, name="activity_calendar"),
    path("centres/<slug:slug>.ics", views.centre_calendar, name="centre_calendar"),
]
