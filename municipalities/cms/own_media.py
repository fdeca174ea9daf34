"""Tags and lists of pictures and documents: one's own tags only, elsewhere they are global."""

from typing import Any

from django import forms
from django.contrib.contenttypes.models import ContentType
from django.db.models import Count, Model, QuerySet
from django.http import HttpRequest, JsonResponse
from django.utils.translation import gettext_lazy as _
from django.views.generic import View
from taggit.models import Tag
from wagtail.admin.filters import BaseMediaFilterSet, PopularTagsFilter
from wagtail.admin.views.tags import TAGS_AUTOCOMPLETE_LIMIT
from wagtail.documents.api.admin.views import DocumentsAdminAPIViewSet
from wagtail.documents.views.documents import DocumentsFilterSet
from wagtail.documents.views.documents import IndexView as DocumentIndexView
from wagtail.images.api.admin.views import ImagesAdminAPIViewSet
from wagtail.images.views.chooser import ImageChooseView
from wagtail.images.views.images import ImagesFilterSet
from wagtail.images.views.images import IndexView as ImageIndexView

from municipalities.cms.visibility import visible_objects
from municipalities.models import PortalDocument, PortalImage

MOST_USED = 10


def own_tags(*, user: Any, model: type[Model]) -> QuerySet[Tag]:
    """Tags on the user's own objects of the model, the most used first."""
    tags = Tag.objects.filter(
        taggit_taggeditem_items__content_type=ContentType.objects.get_for_model(model),
        taggit_taggeditem_items__object_id__in=visible_objects(user=user, model=model).values("pk"),
    )
    return tags.annotate(uses=Count("taggit_taggeditem_items")).order_by("-uses", "name")


class OwnTagsView(View):
    """Completes a tag that begins with `term`."""

    def get(self, request: HttpRequest, **_kwargs: str) -> JsonResponse:
        term = request.GET.get("term", "")
        names: set[str] = set()
        for model in (PortalImage, PortalDocument) if term else ():
            tags = own_tags(user=request.user, model=model).filter(name__istartswith=term)
            names.update(tags.values_list("name", flat=True))
        return JsonResponse(sorted(names)[:TAGS_AUTOCOMPLETE_LIMIT], safe=False)


class OwnTagFilter(BaseMediaFilterSet):
    """Offers the user's own tags in the place of everybody's."""

    def __init__(self, *args: Any, is_searching: bool | None = None, **kwargs: Any) -> None:
        super().__init__(*args, is_searching=is_searching, **kwargs)
        self.filters.pop("tag", None)
        tags = own_tags(user=self.request.user, model=self._meta.model)[:MOST_USED]
        if tags:
            self.filters["tag"] = PopularTagsFilter(
                label=_("Tag"),
                field_name="tags__name",
                choices=[(tag.name, tag.name) for tag in tags],
                widget=forms.CheckboxSelectMultiple,
                use_subquery=is_searching,
            )


class OwnImagesFilterSet(OwnTagFilter, ImagesFilterSet):
    class Meta(ImagesFilterSet.Meta):
        pass


class OwnDocumentsFilterSet(OwnTagFilter, DocumentsFilterSet):
    class Meta(DocumentsFilterSet.Meta):
        pass


class OwnImageIndexView(ImageIndexView):
    filterset_class = OwnImagesFilterSet


class OwnDocumentIndexView(DocumentIndexView):
    filterset_class = OwnDocumentsFilterSet


class OwnOnly:
    """Mixin of an endpoint of the admin's API, which otherwise lists everybody's."""

    request: Any
    model: Any

    def get_queryset(self) -> QuerySet[Any]:
        own = visible_objects(user=self.request.user, model=self.model)
        everybodys = super().get_queryset()  # type: ignore[misc]
        return everybodys.filter(pk__in=own.values("pk"))


class OwnImagesAPI(OwnOnly, ImagesAdminAPIViewSet):
    """Pictures, for scripts of the admin."""


class OwnDocumentsAPI(OwnOnly, DocumentsAdminAPIViewSet):
    """Documents, for scripts of the admin."""


class OwnImageChooseView(ImageChooseView):
    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        tags = own_tags(user=self.request.user, model=PortalImage)[:MOST_USED]
        return {**super().get_context_data(**kwargs), "popular_tags": tags}
