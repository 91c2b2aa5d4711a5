"""How often a damaged figure is known again: every figure beside the catalog under every damage, as counts.

python benchmarks/likeness.py [EVERY]    with EVERY=3, each third figure only; all of them take some minutes
"""

import io
import sys
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path

from PIL import Image, ImageOps

from terror_estimates.publication.found.likeness import likest
from terror_estimates.publication.found.picture import gray

FIGURES = Path(__file__).parents[1] / "figures"
Damage = Callable[[Image.Image], Image.Image]


def compressed(picture: Image.Image) -> Image.Image:
    held = io.BytesIO()
    picture.save(held, "JPEG", quality=70)
    return Image.open(held).convert("RGB")


def narrow(picture: Image.Image) -> Image.Image:
    return picture.resize((480, round(picture.height * 480 / picture.width)), Image.Resampling.LANCZOS)


DAMAGES: Mapping[str, Damage] = {
    "recompressed, JPEG 70": compressed,
    "480 points wide": narrow,
    "gray": ImageOps.grayscale,
    "palette of 16": lambda one: one.quantize(16),
    "border of 20 points": lambda one: ImageOps.expand(one, 20, "#335577"),
    "narrow, JPEG and border": lambda one: ImageOps.expand(compressed(narrow(one)), 20, "#335577"),
    "upper half": lambda one: one.crop((0, 0, one.width, one.height // 2)),
}


def known_again(known: Mapping[str, Path], damage: Damage, every: int) -> Counter[str]:
    """How many figures are known for sure, perhaps, wrongly, or not at all."""
    pictures, counts = {id: gray(path.read_bytes()) for id, path in known.items()}, Counter[str]()
    for id, path in list(known.items())[::every]:
        with Image.open(path) as picture:
            damage(picture.convert("RGB")).save(held := io.BytesIO(), "PNG")
        found = likest(gray(held.getvalue()), pictures)
        counts["none" if not found else "wrong" if found.figure != id else "sure" if found.sure else "perhaps"] += 1
    return counts


def main() -> None:
    every = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    known = {path.name[:3]: path for path in sorted(FIGURES.glob("F*.png"))}
    print(f"{'damage':26}{'sure':>8}{'perhaps':>8}{'wrong':>8}{'none':>8}")
    for name, damage in DAMAGES.items():
        counts = known_again(known, damage, every)
        print(f"{name:26}" + "".join(f"{counts[one]:8}" for one in ("sure", "perhaps", "wrong", "none")), flush=True)


if __name__ == "__main__":
    main()
