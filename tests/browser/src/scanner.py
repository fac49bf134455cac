"""What zxing-cpp reads in a picture, seen as a telephone's camera sees it: a little turned, out of focus, and small.

Reads an order from standard input and writes to standard output, both JSON:
{"file", "module": pixels of a module in it, "views": [{"turned": degrees, "blur": modules, "module": pixels}]}
-> {"code": the corners of the code in the file itself and the shades inside them, "read": the texts, view by view}
"""

import json
import sys

import zxingcpp
from PIL import Image, ImageFilter

WHITE = 255


def main():
    order = json.load(sys.stdin)
    picture = Image.open(order["file"]).convert("RGB").convert("L")
    read = [texts(seen(picture, order["module"], view)) for view in order["views"]]
    json.dump({"code": code(picture), "read": read}, sys.stdout)


def seen(picture, module, view):
    turned = picture.rotate(view["turned"], resample=Image.Resampling.BICUBIC, expand=True, fillcolor=WHITE)
    blurred = turned.filter(ImageFilter.GaussianBlur(view["blur"] * module))
    scale = view["module"] / module
    size = (round(blurred.width * scale), round(blurred.height * scale))
    return blurred.resize(size, Image.Resampling.BICUBIC)


def texts(picture):
    return [found.text for found in zxingcpp.read_barcodes(picture)]


def code(picture):
    for found in zxingcpp.read_barcodes(picture):
        corners = [found.position.top_left, found.position.bottom_right]
        box = [value for corner in corners for value in (corner.x, corner.y)]
        shades = picture.crop(box).getcolors()
        return {"box": box, "shades": sorted(shade for _, shade in shades)}
    return None


main()
