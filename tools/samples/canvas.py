"""A PDF drawn glyph by glyph with cairo: pages, turned pages, text, watermarks, hidden text."""
from __future__ import annotations

import io
import math
from dataclasses import dataclass
from pathlib import Path

import cairo
import pikepdf
from fontTools.cffLib import CFFFontSet
from fontTools.ttLib import TTFont

from fonts import SYMBOLS, ZEN_HEI

SHORT, LONG = 595.28, 841.89
BLACK = (0, 0, 0)
CHECK_MARK = "☑"  # the Chinese fonts have none
# Text painted in this colour is made invisible (render mode 3) in the finished file.
INVISIBLE = (0.125, 0.25, 0.5)

UPRIGHT = cairo.Matrix()
# Logical landscape pages on portrait paper: text runs up the paper, or down.
UPWARDS = cairo.Matrix(0, -1, 1, 0, 0, LONG)
DOWNWARDS = cairo.Matrix(0, 1, -1, 0, SHORT, 0)


@dataclass(frozen=True)
class PageKind:
    """A page as the reader sees it (width, height), and how it gets there."""
    width: float
    height: float
    matrix: cairo.Matrix
    rotate: int = 0


PORTRAIT = PageKind(SHORT, LONG, UPRIGHT)
LANDSCAPE = PageKind(LONG, SHORT, UPRIGHT)
ROTATED_90 = PageKind(LONG, SHORT, UPWARDS, 90)
ROTATED_270 = PageKind(LONG, SHORT, DOWNWARDS, 270)
TURNED_MATRIX = PageKind(LONG, SHORT, UPWARDS)


class Canvas:
    """A document under construction; lengths in points, origin top left of the page as read."""

    def __init__(self, path: Path, watermark: str = ""):
        self.path = path
        self.watermark = watermark
        self.surface = cairo.PDFSurface(str(path), SHORT, LONG)
        self.context = cairo.Context(self.surface)
        self.kinds: list[PageKind] = []

    @property
    def page(self) -> int:
        return len(self.kinds)

    def begin_page(self, kind: PageKind) -> None:
        self.end_page()
        upright = kind.matrix == UPRIGHT
        self.surface.set_size(*((kind.width, kind.height) if upright else (SHORT, LONG)))
        self.kinds.append(kind)
        self.context.set_matrix(kind.matrix)

    def end_page(self) -> None:
        if self.kinds:
            if self.watermark:
                self.paint_watermark()
            self.surface.show_page()

    def finish(self) -> None:
        self.end_page()
        self.surface.finish()
        with pikepdf.open(self.path, allow_overwriting_input=True) as document:
            for page, kind in zip(document.pages, self.kinds):
                if kind.rotate:
                    page.Rotate = kind.rotate
                page.Contents = document.make_stream(hide_marked_text(page))
            for font in document.objects:
                if isinstance(font, pikepdf.Stream) and font.get("/Subtype") == "/CIDFontType0C":
                    font.write(without_subroutines(font.read_bytes()))
            document.save(self.path)

    def font(self, family: str, size: float) -> cairo.ScaledFont:
        self.context.select_font_face(family)
        self.context.set_font_size(size)
        return self.context.get_scaled_font()

    def width(self, text: str, family: str, size: float) -> float:
        return self.font(family, size).text_extents(text).x_advance

    def text(self, x: float, baseline: float, text: str, family: str, size: float,
             gaps: tuple[float, ...] = (), colour: tuple[float, ...] = BLACK) -> None:
        """Every glyph placed by itself; `gaps` are added after each of them."""
        self.context.set_source_rgba(*colour)
        for index, character in enumerate(text):
            font = self.font(SYMBOLS if character == CHECK_MARK else family, size)
            glyphs, clusters, flags = font.text_to_glyphs(x, baseline, character, True)
            self.context.show_text_glyphs(character, glyphs, clusters, flags)
            x += font.text_extents(character).x_advance + (gaps[index] if index < len(gaps) else 0)

    def box(self, x: float, y: float, width: float, height: float,
            colour: tuple[float, float, float] = BLACK) -> None:
        self.context.set_source_rgb(*colour)
        self.context.rectangle(x, y, width, height)
        self.context.fill()

    def line(self, x0: float, y0: float, x1: float, y1: float, width: float = 0.6,
             dash: tuple[float, ...] = (), colour: tuple[float, float, float] = BLACK) -> None:
        self.context.set_source_rgb(*colour)
        self.context.set_line_width(width)
        self.context.set_dash(dash)
        self.context.move_to(x0, y0)
        self.context.line_to(x1, y1)
        self.context.stroke()

    def paint_watermark(self) -> None:
        """Pale text at 45 degrees over what is on the page."""
        kind = self.kinds[-1]
        for across in (0.15, 0.5):
            self.context.save()
            self.context.translate(kind.width * across, kind.height * 0.8)
            self.context.rotate(-math.pi / 4)
            self.text(0, 0, self.watermark, ZEN_HEI, 38, colour=(0.5, 0.5, 0.5, 0.25))
            self.context.restore()


def hide_marked_text(page: pikepdf.Page) -> bytes:
    """The page's content with text in the marker colour set to render mode 3."""
    marked, content = False, []
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name == "rg":
            marked = all(abs(float(o) - m) < 0.001 for o, m in zip(operands, INVISIBLE))
        content.append((operands, operator))
        if name == "BT":
            content.append(([3 if marked else 0], pikepdf.Operator("Tr")))
    return pikepdf.unparse_content_stream(content)


def without_subroutines(font: bytes) -> bytes:
    """A CFF font without the subroutines of glyphs it no longer has: cairo's subsets keep them all."""
    fonts, bare, output = CFFFontSet(), TTFont(recalcBBoxes=False), io.BytesIO()
    fonts.decompile(io.BytesIO(font), bare)
    fonts.desubroutinize()
    fonts.compile(output, bare)
    return output.getvalue()
