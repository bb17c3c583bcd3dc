"""Writes the face of the site with plain zeros: the variable Atkinson Hyperlegible Next whose zero has no slash.

    pip install fonttools==4.68.0 brotli==1.2.1 && python3 scripts/plain-zeros.py

Run by hand when the package of the face has a new version (docs/adr/0031). Its zero is a ring with two openings, one on
each side of the slash. Without the four points of the slash the two outlines join into one opening, and the points that
remain keep the way each of them moves with the weight. `zero.tf`, the tabular zero, is made of this one.
"""

from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import GlyphCoordinates
from fontTools.varLib.instancer import instantiateVariableFont

PACKAGE = "node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/"
SOURCE = PACKAGE + "atkinson-hyperlegible-next-latin-wght-normal.woff2"
TARGET = "apps/server/src/site/assets/text.woff2"

RING = list(range(0, 16))
# Each opening without its two points on the slash, from where the slash was to where it was.
LOWER_LEFT = list(range(21, 27)) + [16, 17, 18]
UPPER_RIGHT = list(range(29, 39))
SLASH = {19, 20, 27, 28}
PHANTOMS = list(range(39, 43))

font = TTFont(SOURCE)
# Read before the outline changes: it is told by the number of points.
variations = font["gvar"].variations["zero"]
zero = font["glyf"]["zero"]
zero.expand(font["glyf"])
if list(zero.endPtsOfContours) != [15, 26, 38]:
    raise SystemExit("The zero of this version is drawn otherwise: look at it and number its points anew.")

kept = RING + LOWER_LEFT + UPPER_RIGHT
assert sorted(kept) == [point for point in range(39) if point not in SLASH]
zero.coordinates = GlyphCoordinates([zero.coordinates[point] for point in kept])
zero.flags = bytearray(zero.flags[point] for point in kept)
zero.endPtsOfContours = [len(RING) - 1, len(kept) - 1]
zero.numberOfContours = 2
for variation in variations:
    variation.coordinates = [variation.coordinates[point] for point in kept + PHANTOMS]
zero.recalcBounds(font["glyf"])

# Nothing is written thinner than text or bolder than a heading.
font = instantiateVariableFont(font, {"wght": (400, 700)})

# Names of weights and styles are for menus of fonts; a page has none. The rights stay.
font["fvar"].instances = []
del font["STAT"]
font["name"].names = [name for name in font["name"].names if name.nameID <= 14]

font.flavor = "woff2"
font.save(TARGET)
