"""Pictures of pages with the grid of a table drawn over them."""

from __future__ import annotations

import base64
import io
import os
from typing import Any, NamedTuple

from ._values import BBox
from ._writing import Path

_LINE = "#d62728"


class TableImage(NamedTuple):
    """A page with the cells of a table; a notebook shows it by itself."""

    #: The page alone, as PNG.
    page_png: bytes
    #: The size of the page in points.
    width: float
    height: float
    #: The cells on the page, in points.
    boxes: tuple[BBox, ...]

    def to_svg(self) -> str:
        """The page with the cells drawn over it; the unit is the point."""
        cells = "".join(
            f'<rect x="{b.x0}" y="{b.top}" width="{round(b.x1 - b.x0, 2)}" height="{round(b.bottom - b.top, 2)}"/>'
            for b in self.boxes)
        picture = base64.b64encode(self.page_png).decode()
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.width} {self.height}" width="{self.width}">'
            f'<image width="{self.width}" height="{self.height}" href="data:image/png;base64,{picture}"/>'
            f'<g fill="none" stroke="{_LINE}">{cells}</g></svg>')

    _repr_svg_ = to_svg

    def to_pil(self) -> Any:
        """The same as a picture of Pillow, which must be installed."""
        from PIL import Image, ImageDraw

        picture = Image.open(io.BytesIO(self.page_png)).convert("RGB")
        draw = ImageDraw.Draw(picture)
        scale = picture.width / self.width
        for box in self.boxes:
            draw.rectangle([side * scale for side in box], outline=_LINE, width=max(1, round(scale)))
        return picture

    def save(self, path: Path) -> None:
        """Writes the picture as SVG where the name ends in `.svg`, otherwise as Pillow does for the name."""
        if os.fspath(path).lower().endswith(".svg"):
            with open(path, "w", encoding="utf-8") as file:
                file.write(self.to_svg())
        else:
            self.to_pil().save(path)

    def __repr__(self) -> str:
        return f"<regrid.TableImage {self.width}x{self.height} pt, {len(self.boxes)} cells>"
