"""The account of an editor, an analyst or an administrator."""

from django.contrib.auth.models import AbstractUser


class User(AbstractUser):
    """An own model from the first day: Django cannot swap it in later."""
