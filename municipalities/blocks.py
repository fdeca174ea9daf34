"""The blocks an editor builds a page's body from."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.contrib.table_block.blocks import TableBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock

TEXT_FEATURES = ["h3", "bold", "ol", "ul", "link", "document-link"]


class BodyImageBlock(blocks.StructBlock):
    image = ImageChooserBlock(label=_("Image"))
    alt_text = blocks.CharBlock(
        label=_("Description"),
        max_length=200,
        help_text=_("What a resident who cannot see the picture needs to know."),
    )
    caption = blocks.CharBlock(label=_("Caption"), required=False, max_length=200)

    class Meta:
        icon = "image"
        label = _("Image")
        template = "municipalities/blocks/image.html"


class QuoteBlock(blocks.StructBlock):
    text = blocks.TextBlock(label=_("Text"))
    source = blocks.CharBlock(label=_("Who said it"), required=False)

    class Meta:
        icon = "openquote"
        label = _("Quote")
        template = "municipalities/blocks/quote.html"


class CaptionedTableBlock(blocks.StructBlock):
    caption = blocks.CharBlock(label=_("Caption"))
    table = TableBlock(label=_("Table"))

    class Meta:
        icon = "table"
        label = _("Table")
        template = "municipalities/blocks/table.html"


class CallOutBlock(blocks.StructBlock):
    tone = blocks.ChoiceBlock(
        choices=[("info", _("Information")), ("warning", _("Warning"))],
        default="info",
        label=_("Tone"),
    )
    title = blocks.CharBlock(label=_("Title"))
    text = blocks.RichTextBlock(features=["bold", "link", "ul"], label=_("Text"))

    class Meta:
        icon = "warning"
        label = _("Call-out")
        template = "municipalities/blocks/callout.html"


class QuestionBlock(blocks.StructBlock):
    question = blocks.CharBlock(label=_("Question"))
    answer = blocks.RichTextBlock(features=TEXT_FEATURES, label=_("Answer"))


class QuestionsBlock(blocks.StructBlock):
    items = blocks.ListBlock(QuestionBlock(), label=_("Questions and answers"))

    class Meta:
        icon = "help"
        label = _("Questions and answers")
        template = "municipalities/blocks/faq.html"


class DocumentsBlock(blocks.StructBlock):
    documents = blocks.ListBlock(DocumentChooserBlock(), label=_("Documents"))

    class Meta:
        icon = "doc-full"
        label = _("Documents")
        template = "municipalities/blocks/documents.html"


class ContactBlock(blocks.StructBlock):
    name = blocks.CharBlock(label=_("Office"))
    phone = blocks.CharBlock(label=_("Telephone"), required=False)
    email = blocks.EmailBlock(label=_("E-mail"), required=False)
    address = blocks.CharBlock(label=_("Address"), required=False)
    hours = blocks.CharBlock(label=_("Hours"), required=False)

    class Meta:
        icon = "user"
        label = _("Contact")
        template = "municipalities/blocks/contact.html"


class BodyBlock(blocks.StreamBlock):
    heading = blocks.CharBlock(
        icon="title", label=_("Heading"), template="municipalities/blocks/heading.html"
    )
    text = blocks.RichTextBlock(
        icon="pilcrow",
        label=_("Text"),
        features=TEXT_FEATURES,
        template="municipalities/blocks/text.html",
    )
    image = BodyImageBlock()
    quote = QuoteBlock()
    table = CaptionedTableBlock()
    documents = DocumentsBlock()
    callout = CallOutBlock()
    faq = QuestionsBlock()
    contact = ContactBlock()


class WeekdaysField(blocks.MultipleChoiceBlock):
    def __init__(self, **kwargs: Any) -> None:
        super().__init__(choices=WEEKDAYS, label=_("Days"), **kwargs)

    def value_from_datadict(self, data: Any, files: Any, prefix: str) -> Any:
        """The days: a browser sends each by itself, Wagtail's API all of them as one value."""
        days = super().value_from_datadict(data, files, prefix)
        return days[0] if days and isinstance(days[0], list) else days


WEEKDAYS = [
    ("mon", _("Monday")),
    ("tue", _("Tuesday")),
    ("wed", _("Wednesday")),
    ("thu", _("Thursday")),
    ("fri", _("Friday")),
    ("sat", _("Saturday")),
    ("sun", _("Sunday")),
]


class OpenBlock(blocks.StructBlock):
    """One row of the week: these days, from, to, with a break or without."""

    days = WeekdaysField()
    opens = blocks.TimeBlock(label=_("Opens"), format="%H:%M")
    closes = blocks.TimeBlock(label=_("Closes"), format="%H:%M")
    break_from = blocks.TimeBlock(label=_("Break from"), format="%H:%M", required=False)
    break_to = blocks.TimeBlock(label=_("Break to"), format="%H:%M", required=False)

    class Meta:
        icon = "time"
        label = _("Open")


class ClosedBlock(blocks.StructBlock):
    """A day on which the office is closed although the week says open."""

    on = blocks.DateBlock(label=_("Closed on"))
    reason_ka = blocks.CharBlock(label=_("Reason in Georgian"))
    reason_en = blocks.CharBlock(label=_("Reason in English"), required=False)

    class Meta:
        icon = "cross"
        label = _("Closed")


class OpeningHoursBlock(blocks.StreamBlock):
    open = OpenBlock()
    closed = ClosedBlock()
