"""Addresses and code are masked, and masks answer what they cover."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.text.masks import Mask, MaskKind, Masks, find_code, find_urls

ADDRESSES = [
    pytest.param(
        "See https://x.gov/a?b=1#c, then", ["https://x.gov/a?b=1#c"], id="web"
    ),
    pytest.param("www.example.it.", ["www.example.it"], id="without a scheme"),
    pytest.param(
        "Ask digital.gov or Data.GOV!", ["digital.gov", "Data.GOV"], id="bare"
    ),
    pytest.param(
        "design.digital.gov/a/b: x", ["design.digital.gov/a/b"], id="with path"
    ),
    pytest.param("(https://e.org/a_(b))", ["https://e.org/a_(b)"], id="brackets"),
    pytest.param("mail a.b+c@example.co.uk.", ["a.b+c@example.co.uk"], id="mail"),
    pytest.param("by @Kelvane_HQ, please", ["@Kelvane_HQ"], id="handle"),
    pytest.param(
        "open report-2.pdf or a.b.docx", ["report-2.pdf", "a.b.docx"], id="files"
    ),
    pytest.param("in /var/www/html, C:\\new", ["/var/www/html", "C:\\new"], id="paths"),
    pytest.param(
        "~/notes and ../up/one", ["~/notes", "../up/one"], id="relative paths"
    ),
    pytest.param("#zero-loss is a #promise", [], id="hashtags are words"),
    pytest.param("and/or he/she 24/7 TCP/IP w/o", [], id="slashes between words"),
    pytest.param("Try it.It works.So do I, e.g. this", [], id="no space after a stop"),
    pytest.param("the U.S. and .gov, v2.0, 3.5 io", [], id="points in words"),
]

CODE = [
    pytest.param("Use `zero loss` here", ["`zero loss`"], id="backticks"),
    pytest.param("``a ` b`` c", ["``a ` b``"], id="double backticks"),
    pytest.param("```\nbest\n\ncloud\n``` x", ["```\nbest\n\ncloud\n```"], id="fence"),
    pytest.param("a ` b\n\nc ` d", [], id="stray backticks"),
    pytest.param("call run_all or run.all()", ["run_all", "run.all()"], id="functions"),
    pytest.param(
        "Hi {{ first name }}, ${x} $name",
        ["{{ first name }}", "${x}", "$name"],
        id="placeholders",
    ),
    pytest.param("_very_ good, agency(s), $US 5, $m", [], id="no code"),
    pytest.param("K<b>elvane</b>", [], id="tags"),
]

KINDS = st.sampled_from(MaskKind)
MASKS = st.lists(
    st.tuples(st.integers(0, 20), st.integers(1, 9), KINDS).map(
        lambda mask: Mask(mask[0], mask[0] + mask[1], mask[2])
    )
)


def quoted(source, masks):
    return [source[mask.start : mask.end] for mask in masks]


@pytest.mark.parametrize(("source", "expected"), ADDRESSES)
def test_addresses_are_found(source, expected):
    assert quoted(source, find_urls(source)) == expected


def test_mail_is_told_from_web():
    kinds = [mask.kind for mask in find_urls("a@b.org b.org @b")]

    assert kinds == [MaskKind.EMAIL, MaskKind.URL, MaskKind.URL]


@pytest.mark.parametrize(("source", "expected"), CODE)
def test_code_is_found(source, expected):
    assert quoted(source, find_code(source)) == expected


@given(st.text(), MASKS, st.integers(0, 30), st.integers(1, 9), st.sets(KINDS))
def test_masks_agree_with_looking_at_every_character(source, masks, start, size, kinds):
    inside = {n for m in masks if m.kind in kinds for n in range(m.start, m.end)}
    stretch = set(range(start, start + size))

    assert Masks(masks).overlaps(start, start + size, kinds) == bool(stretch & inside)
    assert Masks(masks).blank(source, kinds, "\0")[: len(source)] == "".join(
        "\0" if n in inside else c for n, c in enumerate(source)
    )


@given(st.text(), st.text("`'\"“”‘’«»„@/.:{}()<>_-aB 5\n"))
def test_no_text_is_too_odd_to_look_for_addresses_and_code(anything, unusual):
    for source in (anything, unusual):
        for mask in (*find_urls(source), *find_code(source)):
            assert 0 <= mask.start < mask.end <= len(source)


def test_a_long_placeholder_stands_once():
    masks = Masks([Mask(4, 11, MaskKind.NAME), Mask(12, 17, MaskKind.URL)])

    assert (
        masks.blank("Our Kelvane Cloud", {MaskKind.NAME}, "[name]")
        == "Our [name] Cloud"
    )


def test_masks_are_sorted_and_count_themselves():
    late, early = Mask(5, 6, MaskKind.CODE), Mask(1, 9, MaskKind.APPROVED)

    assert list(Masks([late, early])) == [early, late]
    assert len(Masks([late, early])) == 2
    assert not Masks()
