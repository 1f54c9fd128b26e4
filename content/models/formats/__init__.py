"""One file for each format of a piece. CONTRIBUTING.md has the recipe."""

from content.models.formats.article import Article
from content.models.formats.call_script import CallScript
from content.models.formats.email import Email
from content.models.formats.landing_page import LandingPage
from content.models.formats.press_release import PressRelease
from content.models.formats.sales_material import SalesDeck, SalesSheet
from content.models.formats.social_post import SocialPost

PIECE_MODELS = {
    model.format: model
    for model in (
        Article,
        LandingPage,
        PressRelease,
        Email,
        SocialPost,
        CallScript,
        SalesSheet,
        SalesDeck,
    )
}

__all__ = ["PIECE_MODELS", *(model.__name__ for model in PIECE_MODELS.values())]
