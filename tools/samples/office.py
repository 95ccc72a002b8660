"""Flat ODF as text, and LibreOffice as the programme that prints it."""
from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

NAMESPACES = {
    "office": "office", "style": "style", "text": "text", "table": "table",
    "fo": "xsl-fo-compatible", "svg": "svg-compatible", "draw": "drawing",
}


def tag(name: str, attributes: dict[str, str] | None = None, *content: str) -> str:
    """An element; its content is markup already."""
    given = "".join(f" {k}={quoteattr(str(v))}" for k, v in (attributes or {}).items())
    return f"<{name}{given}>{''.join(content)}</{name}>" if content else f"<{name}{given}/>"


def paragraph(text: str, style: str | None = None, *more: str) -> str:
    return tag("text:p", {"text:style-name": style} if style else None, escape(text), *more)


def font_faces(family: str) -> str:
    face = {"style:name": family, "svg:font-family": f"'{family}'"}
    return tag("office:font-face-decls", None, tag("style:font-face", face))


def font(family: str, size: float, bold: bool = False) -> str:
    """Text properties that hold for Latin, Asian and complex scripts alike."""
    properties = {}
    for script in ("", "-asian", "-complex"):
        space = "style" if script else "fo"
        properties[f"style:font-name{script}"] = family
        properties[f"{space}:font-size{script}"] = f"{size}pt"
        properties[f"{space}:font-weight{script}"] = "bold" if bold else "normal"
    return tag("style:text-properties", properties | {"fo:language": "zh", "fo:country": "CN"})


def document(kind: str, *parts: str) -> str:
    """A whole flat document of kind `text` or `spreadsheet`."""
    spaces = {f"xmlns:{p}": f"urn:oasis:names:tc:opendocument:xmlns:{n}:1.0" for p, n in NAMESPACES.items()}
    root = spaces | {"office:version": "1.3", "office:mimetype": f"application/vnd.oasis.opendocument.{kind}"}
    return '<?xml version="1.0" encoding="UTF-8"?>' + tag("office:document", root, *parts)


def print_pdf(flat: str, extension: str, output: Path) -> None:
    """Convert with LibreOffice under a fresh profile, so that no user setting takes part."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / f"input.{extension}"
        source.write_text(flat)
        subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
                        "--convert-to", "pdf", "--outdir", folder, str(source)],
                       check=True, capture_output=True, timeout=300)
        output.write_bytes((Path(folder) / "input.pdf").read_bytes())
