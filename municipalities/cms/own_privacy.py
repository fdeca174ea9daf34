"""Who may read a page that is not for everybody: groups of the page's own municipality."""

from typing import Any

from django.contrib.auth.models import Group
from django.db import transaction
from django.http import HttpResponse
from wagtail.admin.views.page_privacy import SetPrivacyView

from municipalities.permissions import is_national, municipalities_of


class OwnPrivacyView(SetPrivacyView):
    """Offers national staff every group, and tells search in the same transaction."""

    def get_form(self, form_class: Any = None) -> Any:
        form = super().get_form(form_class)
        user = self.request.user
        if not is_national(user):
            homes = municipalities_of(user=user).values("site__root_page")
            own = Group.objects.filter(page_permissions__page__in=homes)
            form.fields["groups"].queryset = own.distinct().order_by("name")
        return form

    @transaction.atomic
    def form_valid(self, form: Any) -> HttpResponse:
        return super().form_valid(form)
