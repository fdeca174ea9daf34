"""Addresses of the design room; the portal mounts them at /ui/."""

from django.conf import settings
from django.urls import URLPattern, path

from . import views

app_name = "ui"

urlpatterns: list[URLPattern] = [
    path("portal.<slug:digest>.css", views.stylesheet, name="stylesheet"),
    path("portal.<slug:digest>.js", views.script, name="script"),
    path("mark-<slug:dye>-<str:initial>.svg", views.mark, name="mark"),
]

if getattr(settings, "PORTAL_DEVELOPMENT", settings.DEBUG):
    urlpatterns += [path("", views.gallery, name="gallery")]
