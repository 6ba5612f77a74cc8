"""The interactive page: one HTML file that shows an organisation and asks nobody for anything."""

from orgmodel.page.content import Content, build_content
from orgmodel.page.document import page_of, render_page

__all__ = ["Content", "build_content", "page_of", "render_page"]
