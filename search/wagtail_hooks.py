"""Shows the vocabulary in the CMS, to those who may change it."""

from wagtail import hooks
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy

from search.models import PromotedAnswer, SynonymSet
from search.viewsets import VocabularyGroup

# Said explicitly, so that for an editor without the permission the rows do not even exist.
register_permission_policy(SynonymSet, ModelPermissionPolicy(SynonymSet))
register_permission_policy(PromotedAnswer, ModelPermissionPolicy(PromotedAnswer))


@hooks.register("register_admin_viewset")
def vocabulary_group() -> VocabularyGroup:
    """The menu group with both lists."""
    return VocabularyGroup()
