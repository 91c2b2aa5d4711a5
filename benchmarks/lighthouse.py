"""Lighthouse over five pages of a built site: `python benchmarks/lighthouse.py _build/site`.

Lighthouse is a program of node that no test brings; install it anywhere with `npm install lighthouse`, and name its
command where it is not on the path: `--command ./node_modules/.bin/lighthouse`. The site is served from this machine,
compressed as servers do it; each page is measured as Lighthouse does by itself, on a slow phone that it imagines.
"""

import argparse
import gzip
import json
import os
import subprocess
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

PAGES = {
    "home": "index.html",
    "a number": "number/681692.html",
    "a figure": "figure/F06.html",
    "an article": "notebooks/04_executions.html",
    "the explorer": "explore.html",
}
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
TIMES = ("first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift")
LEAST = 0.95
TEXTS = (".html", ".css", ".js", ".json", ".svg")


class Compressed(SimpleHTTPRequestHandler):
    """Serves files, text compressed, and says nothing."""

    def do_GET(self):
        path = Path(self.translate_path(self.path))
        if not path.is_file() or path.suffix not in TEXTS:
            super().do_GET()
            return
        sent = gzip.compress(path.read_bytes(), 6, mtime=0)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(sent)))
        self.end_headers()
        self.wfile.write(sent)

    def log_message(self, *said):
        pass


def measured(command: str, browser: str, address: str) -> dict:
    """What Lighthouse reports of one page."""
    flags = "--headless=new --no-sandbox --disable-gpu"
    words = [command, address, "--quiet", "--output=json", "--output-path=stdout", f"--chrome-flags={flags}"]
    done = subprocess.run(words, capture_output=True, check=True, text=True, env={**os.environ, "CHROME_PATH": browser})
    return json.loads(done.stdout)


def row(name: str, report: dict) -> tuple[str, bool]:
    """The line of a page in the table, and whether every category reaches what is asked."""
    scores = [report["categories"][one]["score"] for one in CATEGORIES]
    times = [report["audits"][one]["displayValue"] for one in TIMES]
    cells = [name, *(f"{100 * score:.0f}" for score in scores), *(one.replace("\u00a0", " ") for one in times)]
    return f"| {' | '.join(cells)} |", min(scores) >= LEAST


def main() -> int:
    """Print the table; 1 where a page falls short."""
    reader = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    reader.add_argument("site", type=Path)
    reader.add_argument("--command", default="lighthouse")
    reader.add_argument("--browser", default="/usr/bin/chromium")
    asked = reader.parse_args()
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Compressed, directory=asked.site))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print("| page | performance | accessibility | best practices | SEO | first paint | largest | blocked | shift |")
    print("| --- | --: | --: | --: | --: | --: | --: | --: | --: |")
    reached = True
    for name, page in PAGES.items():
        line, well = row(name, measured(asked.command, asked.browser, f"http://127.0.0.1:{server.server_port}/{page}"))
        reached &= well
        print(line, flush=True)
    server.shutdown()
    return 0 if reached else 1


if __name__ == "__main__":
    sys.exit(main())
