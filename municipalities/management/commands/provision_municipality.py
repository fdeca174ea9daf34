"""`manage.py provision_municipality kareli`: opens a municipality's site."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from municipalities.provisioning import provision_municipality
from municipalities.queries import get_municipality, municipality_url


class Command(BaseCommand):
    help = "Open the site of a municipality, or complete what is missing of it."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("slug", nargs="+", help="slug of the municipality, e.g. kareli")

    def handle(self, *args: Any, **options: Any) -> None:
        for slug in options["slug"]:
            municipality = get_municipality(slug=slug)
            if municipality is None:
                raise CommandError(f"There is no municipality with the slug {slug!r}.")
            provision_municipality(municipality=municipality)
            self.stdout.write(municipality_url(municipality=municipality))
