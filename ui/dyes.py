"""The eight dyes a site can choose from; their colours stand in static/ui/css/dyes.css."""

from django.utils.translation import gettext_lazy as _

DYES = (
    ("indigo", _("Indigo")),
    ("sea", _("Sea")),
    ("pine", _("Pine")),
    ("moss", _("Moss")),
    ("walnut", _("Walnut")),
    ("madder", _("Madder")),
    ("blackberry", _("Blackberry")),
    ("slate", _("Slate")),
)
