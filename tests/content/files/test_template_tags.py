import pytest

from content.files.template_tags import without_tags


def plain(text):
    tagless = without_tags(text)
    return tagless.restored(tagless.text, is_address=False)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a {{< img src=x >}} b", "a  b", id="Hugo"),
        pytest.param("{{% note %}}Text{{% /note %}}", "Text", id="Hugo, paired"),
        pytest.param("{{<note>}}Text{{</note>}}", "Text", id="without spaces"),
        pytest.param("{% include x.html %}a", "a", id="Liquid"),
        pytest.param("{%- if x -%}a{%- endif -%}", "a", id="Liquid, trimmed"),
        pytest.param("a {{ site.title }}", "a ", id="value"),
        pytest.param("## Head {#id}", "## Head", id="id of a heading"),
        pytest.param("## Head {#id} {{< x >}}", "## Head ", id="id, then a tag"),
        pytest.param("Text\n{: .note}", "Text\n", id="class of a paragraph"),
        pytest.param("{{/* secret */}}a", "a", id="comment in Hugo"),
        pytest.param(
            "{% comment %}secret{% endcomment %}a", "a", id="comment in Liquid"
        ),
        pytest.param("`{{</* note */>}}`", "`{{< note >}}`", id="shown, not used"),
        pytest.param("a {{< never closed", "a {{< never closed", id="not closed"),
        pytest.param("100 {percent}", "100 {percent}", id="braces of the text"),
    ],
)
def test_a_tag_is_no_text(text, expected):
    assert plain(text) == expected


@pytest.mark.parametrize(
    ("tag", "sentence"),
    [
        (
            '{{< quote text="The best." >}}',
            "1 template tag with text was not read: quote.",
        ),
        ('{{< img alt="A bay" >}}', "1 template tag with text was not read: img."),
        (
            '{{< card button-text="Go" >}}',
            "1 template tag with text was not read: card.",
        ),
        ('{{< lead "Some words" >}}', "1 template tag with text was not read: lead."),
        ("{{ page.title }}", "1 template tag with text was not read: page.title."),
        ('{{< img src="bay" alt="" >}}', ""),
        ('{{< ref "/events" >}}', ""),
        ("{{< note >}}x{{< /note >}}", ""),
        (
            '{{< a text="x" >}}{{< b text="y" >}}{{< a text="z" >}}',
            "3 template tags with text were not read: a, b.",
        ),
    ],
)
def test_words_inside_tags_are_reported(tag, sentence):
    assert without_tags(tag).unread() == sentence


def test_in_an_address_a_tag_stands_for_where_it_leads():
    tagless = without_tags('[x]({{< ref "/events" >}}) {{< img src="y" >}}')
    assert tagless.restored(tagless.text, is_address=True) == "[x](/events) "


def test_tags_over_several_lines_move_no_line():
    tagless = without_tags('a\n{{< card\n title="x"\n>}}b\nc', first_line=5)
    assert tagless.text.split("\n")[-1] == "c"
    assert tagless.lines[-1] == 9


def test_a_list_of_tags_is_a_list_of_blocks():
    text = "{{< box >}}One{{< /box >}}\n{{< box >}}Two{{< /box >}}"
    tagless = without_tags(text)
    assert plain(text) == "One\n\nTwo"
    assert tagless.lines == (1, 2, 2)


def test_a_line_of_tags_alone_counts_as_the_line_of_its_text():
    assert without_tags("{{< box >}}\nText\n\nMore").lines == (2, 2, 3, 4)
