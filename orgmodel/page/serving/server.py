"""The server of one page: on this machine only, for its own address only."""

import os
import re
import threading
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from orgmodel.page.serving.kept import Kept

HOST = "127.0.0.1"
_EVENTS = re.compile(r"/events\?since=(\d{1,18})")
NAMES = (HOST, "localhost")
LOOKS = 0.3
"""Seconds between two looks at the files."""
PULSE = 10.0
"""Seconds after which a silent line says that it is still there."""


class PageServer:
    """Serves a page and keeps it as its files are, until it is closed.

    Args:
        kept: the page.
        port: the port; 0 takes any that is free.

    Raises:
        OSError: the port is in use, or may not be used.
    """

    def __init__(self, kept: Kept, port: int) -> None:
        self._kept = kept
        self._ended = threading.Event()
        self._server = _Server((HOST, port), _Answer)
        self._server.kept = kept
        self._server.ended = self._ended

    @property
    def address(self) -> str:
        """Where the page is found."""
        return f"http://{HOST}:{self._server.server_port}/"

    def run(self) -> None:
        """Serve until `close` is called from another thread, or the user interrupts."""
        watcher = threading.Thread(target=self._watch, daemon=True)
        watcher.start()
        try:
            self._server.serve_forever(poll_interval=LOOKS)
        finally:
            self._ended.set()
            self._server.server_close()

    def close(self) -> None:
        """End serving."""
        self._ended.set()
        self._server.shutdown()

    def _watch(self) -> None:
        while not self._ended.wait(LOOKS):
            self._kept.renew()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    # elsewhere it would let two programs share the port
    allow_reuse_address = os.name == "posix"
    kept: Kept
    ended: threading.Event


class _Answer(BaseHTTPRequestHandler):
    """Answers one request."""

    server: _Server
    server_version = "orgmodel"
    sys_version = ""

    def do_GET(self) -> None:
        """Answer for the page, its data and its news."""
        if not self._is_for_us():
            self.send_error(HTTPStatus.FORBIDDEN)
        elif self.path == "/":
            self._send(self.server.kept.page(), "text/html")
        elif self.path == "/data":
            self._send(self.server.kept.data(), "application/json")
        elif (events := _EVENTS.fullmatch(self.path)) is not None:
            self._send_events(int(events[1]))
        else:
            self.send_error(HTTPStatus.NOT_FOUND)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Keep quiet; the terminal is for what the author must know."""

    def _is_for_us(self) -> bool:
        """Refuse pages elsewhere that reach this machine under a name of their own."""
        name, _, port = self.headers.get("Host", "").rpartition(":")
        return name in NAMES and port == str(self.server.server_port)

    def _send(self, text: str, kind: str) -> None:
        content = text.encode()
        self._send_head(kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def _send_head(self, kind: str) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")

    def _send_events(self, version: int) -> None:
        """Tell whenever the page is another than the one of a version."""
        self._send_head("text/event-stream")
        self.end_headers()
        try:
            while not self.server.ended.is_set():
                newer = self.server.kept.wait(version, PULSE)
                said = ":\n\n" if newer == version else "event: changed\ndata: saved\n\n"
                self.wfile.write(said.encode())
                self.wfile.flush()
                version = newer
        except OSError:
            # the browser has closed the page
            return
