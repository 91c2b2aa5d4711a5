"""What a figure puts on its canvas, as one digest: nothing is painted, shaped or written.

Two drawings of one digest are written as the same bytes by the same writers, so a build draws what may be another,
which is cheap, and writes only what has another digest than last time.
"""

import hashlib
import json
from pathlib import Path
from typing import Any

from matplotlib.backend_bases import GraphicsContextBase, RendererBase
from matplotlib.font_manager import FontProperties

from terror_estimates.charts.paper.style import styled
from terror_estimates.publication.export import inscriptions
from terror_estimates.publication.figures import Figure
from terror_estimates.publication.xmp import packet


def canvas_digest(figure: Figure) -> str:
    """The sha256 of every path, look and word of a drawing, of its card, and of all that its files say inside."""
    renderer, drawn = _Digesting(), figure.drawing.figure
    with styled():
        drawn.draw(renderer)
    said = [figure.card, inscriptions(figure), packet(figure), drawn.get_size_inches().tolist(), figure.fingerprint]
    renderer.sum.update(json.dumps(said, ensure_ascii=False, sort_keys=True).encode())
    return renderer.sum.hexdigest()


def sheets_digest(figure: Figure) -> str:
    """The sha256 of every path, look and word of its sheets of print, in their order."""
    renderer = _Digesting()
    with styled():
        for sheet in figure.sheets:
            sheet.draw(renderer)
            renderer.sum.update(repr(sheet.get_size_inches().tolist()).encode())
    return renderer.sum.hexdigest()


class _Digesting(RendererBase):
    """A renderer that takes everything into a digest. Words are not shaped; their anchor tells where they are."""

    def __init__(self) -> None:
        super().__init__()
        self.sum = hashlib.sha256()

    def _take(self, gc: GraphicsContextBase, *said: Any) -> None:
        box, (clip, moved) = gc.get_clip_rectangle(), gc.get_clip_path()
        look = (gc.get_rgb(), gc.get_alpha(), gc.get_linewidth(), gc.get_dashes(), gc.get_capstyle(),
                gc.get_joinstyle(), gc.get_antialiased(), gc.get_snap(), gc.get_url(), gc.get_gid(),
                gc.get_sketch_params(),
                gc.get_hatch() and (gc.get_hatch(), gc.get_hatch_color(), gc.get_hatch_linewidth()),
                box and box.bounds)  # fmt: skip
        self.sum.update(repr((look, said)).encode())
        if clip is not None:
            self._take_path(clip, moved)

    def _take_path(self, path: Any, transform: Any) -> None:
        self.sum.update(transform.transform(path.vertices).tobytes())
        self.sum.update(b"" if path.codes is None else path.codes.tobytes())

    def draw_path(self, gc: Any, path: Any, transform: Any, rgbFace: Any = None) -> None:
        self._take(gc, "path", rgbFace, path.should_simplify, path.simplify_threshold)
        self._take_path(path, transform)

    def draw_image(self, gc: Any, x: float, y: float, im: Any, transform: Any = None) -> None:
        self._take(gc, "image", x, y, im.shape)
        self.sum.update(im.tobytes())

    def draw_text(
        self, gc: Any, x: float, y: float, s: str, prop: Any, angle: float, ismath: Any = False, mtext: Any = None
    ) -> None:
        anchor = mtext and (mtext.get_ha(), mtext.get_va(), mtext.get_gid(), mtext.get_rotation_mode())
        self._take(gc, "text", x, y, s, _face(prop), angle, anchor)

    def open_group(self, s: str, gid: str | None = None) -> None:
        self.sum.update(repr(("group", s, gid)).encode())

    def close_group(self, s: str) -> None:
        self.sum.update(b"end")

    def get_text_width_height_descent(self, s: str, prop: Any, ismath: Any) -> tuple[float, float, float]:
        return len(s), 1.0, 0.0  # its true width follows from the word and its face, which are taken

    def get_canvas_width_height(self) -> tuple[float, float]:
        return 538.0, 538.0

    def points_to_pixels(self, points: Any) -> Any:
        return points

    def new_gc(self) -> GraphicsContextBase:
        return GraphicsContextBase()


def _face(prop: FontProperties) -> tuple[Any, ...]:
    """A face without the folder it lies in, so that a project that was moved draws the same."""
    style = (prop.get_family(), prop.get_style(), prop.get_variant(), prop.get_weight(), prop.get_stretch())
    return (*style, prop.get_size_in_points(), Path(str(prop.get_file())).name)
