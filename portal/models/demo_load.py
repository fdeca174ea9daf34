"""Remembers which demo content is loaded, and for which day its calendar was made."""

from django.db import models


class DemoLoad(models.Model):
    name = models.CharField(max_length=63, unique=True)
    calendar_on = models.DateField()

    def __str__(self) -> str:
        return self.name
