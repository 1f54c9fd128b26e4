import pytest
from lxml import html

from content.files import markup_rules


def element(text):
    return html.fragment_fromstring(text)


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("<p>", False),
        ("<p hidden>", True),
        ('<p aria-hidden="true">', True),
        ('<p aria-hidden="false">', False),
        ('<p style="display: none">', True),
        ('<p style="color:red; display:none!important;">', True),
        ('<p style="visibility:hidden">', True),
        ('<p style="opacity:0">', True),
        ('<p style="opacity:0.5">', False),
        ('<p style="max-height: 0px; overflow: hidden">', True),
        ('<p style="max-height:0.5em">', False),
        ('<p style="font-size:0">', True),
        ('<p style="font-size:0.9em">', False),
        ('<p style="background-display:none-of-it">', False),
        ('<p class="preheader">', True),
        ('<p class="no-preheader">', False),
    ],
)
def test_what_is_hidden(text, hidden):
    assert markup_rules.is_hidden(element(text)) == hidden


@pytest.mark.parametrize(
    ("text", "button"),
    [
        ("<button>x</button>", True),
        ('<a class="btn btn-primary">x</a>', True),
        ('<a class="usa-button">x</a>', True),
        ('<a class="wp-block-button__link">x</a>', True),
        ('<a class="cta">x</a>', True),
        ('<a role="button">x</a>', True),
        ('<input type="submit" value="x">', True),
        ('<input type="text">', False),
        ('<a class="buttonless">x</a>', False),
        ('<a class="actable">x</a>', False),
        ('<a href="x">x</a>', False),
        ('<div class="button">x</div>', False),
    ],
)
def test_what_looks_like_a_button(text, button):
    assert markup_rules.is_button(element(text)) == button


def test_a_link_in_a_cell_that_looks_like_a_button_is_one():
    cell = element('<div class="button"><a href="x">x</a></div>')
    assert markup_rules.is_button(cell[0])


@pytest.mark.parametrize(
    ("text", "legal"),
    [
        ("<footer>", True),
        ('<div class="footer">', True),
        ('<div class="x email-footer">', True),
        ('<div id="disclaimer">', True),
        ('<div class="card-footer">', False),
        ('<div class="has-footer">', False),
        ('<article class="legal">', False),
    ],
)
def test_what_is_small_print(text, legal):
    assert markup_rules.is_legal(element(text)) == legal


@pytest.mark.parametrize(
    ("text", "decorative"),
    [
        ('<img src="x" alt="A bay">', False),
        ('<img src="x">', False),
        ('<img src="x" alt="">', True),
        ('<img src="x" role="presentation">', True),
        ('<img src="x" alt="" aria-label="A bay">', False),
        ('<img src="x" width="1" height="1">', True),
    ],
)
def test_what_is_decoration(text, decorative):
    assert markup_rules.is_decorative(element(text)) == decorative


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("<table><tr><th>x</table>", True),
        ("<table><caption>x</caption><tr><td>x</table>", True),
        ("<table><tr><td>x</table>", False),
        ('<table role="presentation"><tr><th>x</table>', False),
        ("<table><tr><th><table><tr><td>x</table></table>", False),
    ],
)
def test_which_tables_hold_data(text, data):
    assert markup_rules.is_data_table(element(text)) == data
