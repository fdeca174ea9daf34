"""What a caller of the CMS's API may know of: the base of its guard and of its lists."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import BigIntegerField, CharField, Model, Q, QuerySet
from django.db.models.functions import Cast
from django.http import HttpRequest
from wagtail.api.v3.auth import AllowAnonymous, BearerTokenAuth
from wagtail.api.v3.permissions import get_restricted_collection_ids
from wagtail.api.v3.querysets import get_pages_queryset
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import AbstractPage, ReferenceIndex, Site
from wagtail.permissions import policy_registry

from municipalities.cms.visibility import ANY_ACTION, visible_objects
from municipalities.models import PortalDocument, PortalImage, PortalPage
from municipalities.page_queries import published
from municipalities.permissions import municipalities_of


def identify(request: HttpRequest) -> None:
    """Set `request.user` as the API itself will: by the token alone, never by a session."""
    if not BearerTokenAuth()(request):
        AllowAnonymous()(request)


def in_reach(*, request: HttpRequest, model: type[Model]) -> QuerySet[Any]:
    """The model's objects the caller may know of.

    The holder of a token: the same as in the CMS. Anybody else: what the host's site publishes.
    """
    if not request.user.is_authenticated:
        return _published(request, model)
    if model is Redirect:
        return _redirects_for(request.user)
    return visible_objects(user=request.user, model=model)


def pages_in_reach(*, request: HttpRequest, model: type[PortalPage]) -> QuerySet[Any]:
    """Wagtail's own choice of pages of that type, but for aliases of what is private."""
    pages = get_pages_queryset(request, model)
    if request.user.is_authenticated:
        return pages
    return pages.filter(pk__in=published(PortalPage).values("pk"))


def _published(request: HttpRequest, model: type[Model]) -> QuerySet[Any]:
    if issubclass(model, AbstractPage):
        return pages_in_reach(request=request, model=PortalPage)
    if issubclass(model, (PortalImage, PortalDocument)):
        private = get_restricted_collection_ids(request)
        pages = pages_in_reach(request=request, model=PortalPage)
        return _used_on(pages, model).exclude(collection__in=private)
    if model is Redirect:
        known = _redirects_of({getattr(Site.find_for_request(request), "pk", None)})
        # An address that leads to a private page, or to a draft, would tell what it is about.
        pages = pages_in_reach(request=request, model=PortalPage).values("pk")
        return known.filter(Q(redirect_page=None) | Q(redirect_page__in=pages))
    return model._default_manager.none()  # noqa: SLF001


def _redirects_for(user: Any) -> QuerySet[Redirect]:
    """Whoever keeps redirects sees all; an editor, who may try any address, the own site's."""
    if policy_registry.get_by_type(Redirect).user_has_any_permission(user, ANY_ACTION):
        return Redirect.objects.all()
    return _redirects_of(set(municipalities_of(user=user).values_list("site", flat=True)))


def _redirects_of(sites: set[Any]) -> QuerySet[Redirect]:
    return Redirect.objects.filter(Q(site__in=sites - {None}) | Q(site=None))


def _used_on(pages: QuerySet[PortalPage], model: type[Model]) -> QuerySet[Any]:
    """Pictures or documents the pages show; one that waits for its page is nobody's yet."""
    users = pages.order_by().annotate(key=Cast("pk", CharField())).values("key")
    references = ReferenceIndex.objects.filter(
        base_content_type=ContentType.objects.get_for_model(PortalPage),
        object_id__in=users,
        to_content_type=ContentType.objects.get_for_model(model),
    )
    used = references.annotate(key=Cast("to_object_id", BigIntegerField())).values("key")
    return model._default_manager.filter(pk__in=used)  # noqa: SLF001
