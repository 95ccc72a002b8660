"""The fonts of the samples, by family name."""

SERIF = "Noto Serif CJK SC"
SANS = "Noto Sans CJK SC"
ZEN_HEI = "WenQuanYi Zen Hei"
SYMBOLS = "DejaVu Sans"
