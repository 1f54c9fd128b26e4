"""Markdown as HTML whose blocks know their lines, for `markup_places.Lined`."""

from collections.abc import Sequence
from html import escape

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.tasklists import tasklists_plugin

from content.files.markup_places import Lined


def render(text: str) -> str:
    """Return `text` as HTML; line 0 is its first. For our own reader, never shown."""
    return str(_MARKDOWN.render(text))


def render_inline(text: str) -> str:
    """Return one line of Markdown as HTML without a block around it."""
    return str(_MARKDOWN.renderInline(text))


class _Renderer(RendererHTML):
    """Renders as markdown-it does, with the line of each block in an attribute."""

    def renderToken(  # noqa: N802 - the name that markdown-it calls
        self,
        tokens: Sequence[Token],
        idx: int,
        options: OptionsDict,
        env: EnvType,
    ) -> str:
        token = tokens[idx]
        if token.map and token.nesting >= 0 and token.block:
            token.attrSet(Lined.ATTRIBUTE, str(token.map[0]))
        return super().renderToken(tokens, idx, options, env)

    def fence(self, tokens: Sequence[Token], idx: int, *_: object) -> str:
        line = (tokens[idx].map or [0])[0]
        return f'<pre {Lined.ATTRIBUTE}="{line}">\n{escape(tokens[idx].content)}</pre>'

    def html_block(self, tokens: Sequence[Token], idx: int, *_: object) -> str:
        line = (tokens[idx].map or [0])[0]
        start, end = f"<!--{Lined.SIGN}{line}-->", f"<!--{Lined.SIGN}-->"
        return f"{start}{tokens[idx].content}{end}"

    def image(
        self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType
    ) -> str:
        # Markdown has no way to say that a picture tells nothing: an empty text is
        # a missing one.
        html = super().image(tokens, idx, options, env)
        return html.replace(' alt=""', "", 1)


class _Markdown(MarkdownIt):
    """Reads any address: nothing of this is shown in a browser."""

    def validateLink(self, url: str) -> bool:  # noqa: N802 - the name that is called
        del url
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802 - idem
        return url


# What GitHub, Hugo and Jekyll add to CommonMark, as far as it is about text. Code is
# what stands between fences: text that is only indented is a slip of its author, and
# its readers read it.
_MARKDOWN = (
    _Markdown("commonmark", renderer_cls=_Renderer)
    .enable(["table", "strikethrough"])
    .disable("code")
    .use(deflist_plugin)
    .use(footnote_plugin)
    .use(tasklists_plugin)
)
