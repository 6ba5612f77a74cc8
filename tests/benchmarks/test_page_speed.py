"""How fast the page is in a headless Chromium that draws without a graphics card.

    python -m pytest tests/benchmarks/test_page_speed.py

Figures in milliseconds, to be looked at: the page of 5,000 positions is to be ready within 2,000,
and frames of 50,000 are to take about 17, which is 60 in a second.
"""

import os
import shutil

import pytest
from playwright.sync_api import sync_playwright

from orgmodel.chart import Options
from orgmodel.graph import OrgGraph
from orgmodel.model import Organisation
from orgmodel.page import render_page
from tests.benchmarks.large import large_organisation

FRAMES = 40
READY = """addEventListener("DOMContentLoaded", () => requestAnimationFrame(() =>
  requestAnimationFrame(() => { globalThis.firstFrame = performance.now(); })))"""
MOVE = """async ([frames, what]) => {
  const { stage } = orgmodel;
  const times = [];
  for (let frame = 0; frame < frames; frame += 1) {
    const started = performance.now();
    if (what === "pan") stage.pan(frame % 2 ? 15 : -15, 3);
    else stage.zoom(frame % 2 ? 1.06 : 0.94);
    await new Promise((done) => requestAnimationFrame(done));
    times.push(performance.now() - started);
  }
  times.sort((one, other) => one - other);
  return times[Math.floor(frames * 0.95)];
}"""
UNFOLD = """() => {
  const started = performance.now();
  orgmodel.view.unfoldAll();
  orgmodel.stage.fit({ still: true });
  orgmodel.stage.draw();
  return performance.now() - started;
}"""


@pytest.fixture(scope="module")
def browser():
    found = os.environ.get("ORGMODEL_BROWSER") or shutil.which("chromium")
    if found is None:
        pytest.skip("no Chromium is installed; install it, or name it in ORGMODEL_BROWSER")
    with sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        browser = playwright.chromium.launch(executable_path=found, args=arguments)
        yield browser
        browser.close()


@pytest.mark.parametrize("size", [1_000, 5_000, 50_000])
def test_readiness_and_frames(browser, tmp_path, figure, size):
    organisation = Organisation.model_validate(large_organisation(size))
    text = render_page(OrgGraph(organisation), Options())
    file = tmp_path / "chart.html"
    file.write_text(text, encoding="utf-8")
    page = browser.new_page(viewport={"width": 1400, "height": 860})
    page.add_init_script(READY)
    page.goto(file.as_uri())
    page.wait_for_function("() => globalThis.firstFrame && document.documentElement.dataset.ready")
    figures = {"ready": page.evaluate("() => firstFrame")}
    figures |= {f"{what} folded": page.evaluate(MOVE, [FRAMES, what]) for what in ("pan", "zoom")}
    figures["unfold all"] = page.evaluate(UNFOLD)
    figures |= {f"{what} unfolded": page.evaluate(MOVE, [FRAMES, what]) for what in ("pan", "zoom")}
    said = ", ".join(f"{what} {value:.0f}" for what, value in figures.items())
    figure(f"page of {size:>6,} positions, {len(text.encode()) / 1e6:5.2f} MB: {said}")
    page.close()
