"""Who may read a page that is not for everybody: groups of the page's own municipality."""

from typing import Any

from django.contrib.auth.models import Group
from wagtail.admin.views.page_privacy import SetPrivacyView

from municipalities.permissions import municipalities_of


class OwnPrivacyView(SetPrivacyView):
    def get_form(self, form_class: Any = None) -> Any:
        form = super().get_form(form_class)
        homes = municipalities_of(user=self.request.user).values("site__root_page")
        own = Group.objects.filter(page_permissions__page__in=homes)
        form.fields["groups"].queryset = own.distinct().order_by("name")
        return form
