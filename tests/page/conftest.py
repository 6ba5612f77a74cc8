"""Pages as people see them: in a headless browser, watched for requests and complaints."""

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Page,
    Request,
    ViewportSize,
    sync_playwright,
)

from orgmodel.chart import Options
from orgmodel.graph import OrgGraph
from orgmodel.model import Organisation
from orgmodel.page import render_page

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
WINDOW: ViewportSize = {"width": 1280, "height": 800}


@dataclass
class Opened:
    """A page in the browser.

    Args:
        page: the page.
        requests: the addresses it asked for, after its own.
        complaints: errors and refusals that it wrote to the console, and dialogs it opened.
    """

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def run(self, script: str, argument: Any = None) -> Any:
        return self.page.evaluate(script, argument)

    def shown(self) -> list[str]:
        """Give the ids of the boxes that are shown, in reading order."""
        script = (
            "() => orgmodel.stage.goal.shown.map((n) => orgmodel.view.organisation.nodes[n].id)"
        )
        shown: list[str] = self.run(script)
        return shown

    def active(self) -> str:
        """Give what a screen reader says of the active item of the tree."""
        return self.page.inner_text(
            "#" + str(self.page.get_attribute("#chart", "aria-activedescendant"))
        )

    def settle(self) -> None:
        """Wait until nothing moves."""
        self.page.wait_for_function(
            "() => orgmodel.stage.motions.size === 0 && !orgmodel.stage.frame"
        )

    def box(self, name: str) -> tuple[float, float, float, float]:
        """Give left, top, width and height of a box in the window."""
        script = """(id) => {
          const { camera, goal } = orgmodel.stage;
          const node = orgmodel.view.organisation.byId.get(id);
          const { left, top } = orgmodel.chart.getBoundingClientRect();
          const at = (value, offset) => value * camera.scale + offset;
          return [
            at(goal.left[node], camera.x) + left, at(goal.top[node], camera.y) + top,
            goal.width[node] * camera.scale, goal.height[node] * camera.scale,
          ];
        }"""
        left, top, width, height = self.run(script, name)
        return left, top, width, height

    def click_box(self, name: str) -> None:
        left, top, width, height = self.box(name)
        self.page.mouse.click(left + width / 2, top + height / 3)

    def click_handle(self, name: str) -> None:
        left, top, width, height = self.box(name)
        self.page.mouse.click(left + width / 2, top + height)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    named = os.environ.get("ORGMODEL_BROWSER")
    found = named or next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if found is None:
        pytest.skip("no Chromium is installed; install it, or name it in ORGMODEL_BROWSER")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport=WINDOW, reduced_motion="reduce", locale="en-GB")
    yield context
    context.close()


@pytest.fixture
def watch(context: BrowserContext) -> Callable[..., Opened]:
    """Open an address and watch what the page does."""

    def watched(address: str, window: tuple[int, int] | None = None, **media: Any) -> Opened:
        page = context.new_page()
        if window is not None:
            page.set_viewport_size({"width": window[0], "height": window[1]})
        opened = Opened(page)
        own = address.partition("#")[0]

        def note(request: Request) -> None:
            if request.url.partition("#")[0] != own:
                opened.requests.append(request.url)

        page.on("request", note)
        page.on("pageerror", lambda error: opened.complaints.append(error.message))
        page.on("console", lambda said: opened.complaints.append(said.text))
        page.on("dialog", lambda dialog: opened.complaints.append(dialog.message))
        page.emulate_media(**media)
        page.goto(address)
        page.wait_for_selector("html[data-ready]")
        opened.settle()
        return opened

    return watched


@pytest.fixture
def show(watch: Callable[..., Opened], tmp_path: Path) -> Callable[..., Opened]:
    """Open the page of an organisation from disk."""

    def shown(organisation: Organisation, anchor: str = "", **options: Any) -> Opened:
        media = {key: options.pop(key) for key in ("color_scheme", "window") if key in options}
        file = tmp_path / "chart.html"
        file.write_text(render_page(OrgGraph(organisation), Options(**options)), encoding="utf-8")
        return watch(file.as_uri() + anchor, **media)

    return shown


@pytest.fixture(scope="session")
def company() -> Organisation:
    """A small company in which every kind of line and box occurs once."""
    return Organisation.model_validate(
        {
            "name": {"id": "PT Umpama", "en": "Umpama Ltd"},
            "kind": "company",
            "language": "en",
            "as_of": "2026-01-01",
            "bodies": [{"id": "board", "name": {"id": "Dewan", "en": "Board"}, "seats": 5}],
            "units": [
                {"id": "office", "name": {"id": "Kantor", "en": "Office"}, "head": "head"},
                {"id": "sales", "name": "Sales", "parent": "office", "head": "seller"},
            ],
            "positions": [
                {
                    "id": "head",
                    "title": {"id": "Direktur", "en": "Director"},
                    "role": "secretary-general",
                    "unit": "office",
                    "reports_to": "board",
                    "grade": "I.a",
                    "duties": {"strategy.plan": "AR"},
                    "holders": [{"name": "Adi Contoh", "since": "2024-03"}],
                },
                {
                    "id": "aide",
                    "title": {"id": "Sekretaris", "en": "Secretary"},
                    "role": "secretary",
                    "unit": "office",
                    "supports": ["head", "office"],
                    "holders": [{"name": "Rini Umpama"}],
                },
                {
                    "id": "deputy",
                    "title": "Deputy Director",
                    "reports_to": "head",
                    "deputises_for": "head",
                },
                {
                    "id": "seller",
                    "title": {"id": "Kepala Penjualan", "en": "Head of Sales"},
                    "class": "line",
                    "unit": "sales",
                    "reports_to": "head",
                    "coordinates_with": "buyer",
                    "holders": [{"name": "Budi Misal", "acting": "plt"}],
                },
                {
                    "id": "buyer",
                    "title": "Head of Purchase",
                    "class": "line",
                    "reports_to": "head",
                    "dotted_line_to": "board",
                    "status": "vacant",
                },
                {
                    "id": "clerk",
                    "title": "Sales Clerk",
                    "class": "line",
                    "unit": "sales",
                    "reports_to": "seller",
                    "count": 3,
                },
                {"id": "auditor", "title": "Auditor", "class": "control", "reports_to": "board"},
            ],
        }
    )
