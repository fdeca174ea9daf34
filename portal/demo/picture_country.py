"""Motifs of the demo pictures: land, water, harvest and the ways between."""

from portal.demo.picture_sheet import GOLD, GROUND, PAPER, WIDE, Sheet, mix


def water(s: Sheet) -> None:
    s.rect(0, 32, 76, 9, s.bar)
    s.rect(56, 28, 10, 17, s.brand)
    s.rect(64, 32, 18, 9, s.brand)
    s.disc(82, 42, 10, s.brand)
    s.rect(70, 41, 12, 12, s.tint)
    s.rect(82, 42, 10, 9, s.brand)
    s.rect(81, 50, 12, 3, s.cloth)
    s.rect(59, 18, 4, 12, s.cloth)
    s.rect(50, 15, 22, 4, GOLD)
    for y in (58, 65):
        s.disc(87, y, 2.2, s.bar)
        s.poly([(85, y - 1), (89, y - 1), (87, y - 5)], s.bar)
    s.poly([(72, 66), (104, 66), (100, GROUND), (76, GROUND)], s.soft)
    s.poly([(73, 69), (103, 69), (100, GROUND), (76, GROUND)], s.bar)


def orchard(s: Sheet) -> None:
    s.ridge([52, 40, 48, 36, 46], s.pale)
    s.ridge([60, 56, 62, 57], s.soft)
    for row, (y, radius) in enumerate(((66, 8), (78, 12))):
        for step in range(5 + row):
            x = 10 + step * (34 - row * 4) - row * 6
            s.tree(x, y, radius, s.brand if row else s.bar)
            for fruit in range(5):
                angle = s.vary(step + fruit, -0.5, 0.5) * radius
                s.disc(x + angle, y - radius * (1.2 + fruit * 0.24), radius * 0.1, GOLD)


def road(s: Sheet) -> None:
    s.disc(s.vary(1, 30, 60), 24, 9, GOLD)
    s.ridge([46, 34, 44, 30, 42], s.soft)
    s.ridge([56, 50, 54, 48], s.bar)
    s.poly([(76, 52), (84, 52), (128, GROUND), (32, GROUND)], s.cloth)
    for y, high, wide in ((54, 3, 0.8), (60, 4.5, 1.6), (68, 6, 2.8)):
        s.rect(80 - wide / 2, y, wide, high, GOLD)
    s.tree(20, 74, 8, s.brand)
    s.tree(142, 72, 9, s.brand)


def river(s: Sheet) -> None:
    s.disc(s.vary(1, 24, 50), 20, 8, GOLD)
    s.ridge([44, 26, 40, 30, 46], s.soft)
    s.ridge([54, 48, 56, 50], s.bar)
    s.rect(0, 62, WIDE, 15, mix(s.pale, PAPER, 0.4))
    for x, y in ((12, 67), (52, 71), (96, 67), (128, 72)):
        s.line([(x, y), (x + 18, y)], s.soft, 0.7)
    s.poly([(0, 54), (80, 46), (WIDE, 54), (WIDE, 66), (0, 66)], s.brand)
    for x, wide, top in ((12, 30, 57), (62, 36, 52), (118, 30, 57)):
        s.window(x, top, wide, 70 - top, mix(s.pale, PAPER, 0.4))


def bus(s: Sheet) -> None:
    s.ridge([48, 38, 50, 40, 46], s.soft)
    s.rect(34, 34, 84, 36, s.brand)
    s.rect(34, 58, 84, 3, GOLD)
    for x in (40, 56, 72):
        s.rect(x, 40, 13, 13, s.tint)
    s.rect(90, 40, 11, 30, s.soft)
    s.rect(105, 40, 13, 16, s.tint)
    for x in (50, 81):
        s.disc(x, 71, 7, s.cloth)
        s.disc(x, 71, 3, s.pale)
    s.line([(136, GROUND), (136, 36)], s.cloth, 1.2)
    s.window(130, 24, 12, 14, GOLD)


def waste(s: Sheet) -> None:
    s.ridge([58, 52, 60, 54], s.soft)
    for index, x in enumerate((34, 66, 98)):
        shade = (s.brand, s.bar, s.cloth)[index]
        s.poly([(x, 44), (x + 26, 44), (x + 23, 74), (x + 3, 74)], shade)
        s.rect(x - 2, 39, 30, 5, s.cloth if index < 2 else s.brand)
        s.window(x + 8, 51, 10, 13, GOLD if index == 1 else s.tint)
        s.disc(x + 6, 75, 2.4, s.cloth)
        s.disc(x + 20, 75, 2.4, s.cloth)
    s.tree(16, GROUND, 10, s.brand)
    s.tree(144, GROUND, 11, s.brand)


def vineyard(s: Sheet) -> None:
    s.ridge([40, 26, 36, 24, 38], s.soft)
    s.ridge([50, 46, 50, 45], s.pale)
    for x in range(-100, 262, 24):
        far = 80 + (x - 80) * 0.25
        s.poly([(far, 50), (far + 4, 50), (x + 12, 78), (x, 78)], s.bar)
    s.line([(113, 20), (113, 36)], s.cloth, 1.6)
    s.line([(84, 20), (142, 20)], s.cloth, 1.2)
    s.disc(124, 30, 8, s.brand)
    s.disc(102, 30, 9, s.brand)
    for row, count in enumerate((4, 5, 4, 3, 2, 1)):
        for place in range(count):
            shade = GOLD if (row + place) % 5 == 2 else s.cloth
            s.disc(113 + (place - (count - 1) / 2) * 5, 38 + row * 4.4, 2.7, shade)


def mountain(s: Sheet) -> None:
    s.disc(s.vary(1, 26, 50), 20, 8, GOLD)
    for x, high, shade in ((26, 40, s.soft), (124, 46, s.soft), (82, 58, s.bar)):
        top = GROUND - high
        s.poly([(x - high, GROUND), (x + high, GROUND), (x, top)], shade)
        snow = [
            (x, top),
            (x + 11, top + 11),
            (x + 4, top + 9),
            (x - 3, top + 13),
            (x - 10, top + 10),
        ]
        s.poly(snow, PAPER)
    s.ridge([64, 58, 66, 60, 64], s.brand)
    for x in (36, 47):
        s.poly([(x, 70), (x + 7, 70), (x + 6, 42), (x + 1, 42)], s.cloth)
        s.poly([(x, 42), (x + 7, 42), (x + 3.5, 36)], s.cloth)
        s.rect(x + 2.7, 47, 1.6, 4, GOLD)


def fields(s: Sheet) -> None:
    s.disc(s.vary(1, 30, 60), 22, 9, GOLD)
    s.ridge([40, 34, 42, 36], s.soft)
    for index, top in enumerate((46, 53, 61, 70)):
        shade = (s.pale, s.bar, mix(GOLD, s.tint, 0.35), s.brand)[index]
        s.ridge([top + 3, top - 3, top + 2, top - 2, top + 3], shade)
    for x, y in ((38, 64), (66, 62), (112, 65)):
        s.disc(x, y, 5, GOLD)
        s.disc(x, y, 2.4, mix(GOLD, s.cloth, 0.3))


def sea(s: Sheet) -> None:
    s.disc(s.vary(1, 40, 60), 42, 14, GOLD)
    s.rect(0, 44, WIDE, 33, s.bar)
    for row, y in enumerate((50, 57, 64)):
        for x in range(-10 + row * 9, WIDE, 34):
            s.line([(x, y), (x + 6, y - 2), (x + 12, y)], s.pale, 0.8)
    s.poly([(96, 52), (132, 52), (126, 59), (102, 59)], s.cloth)
    s.rect(113, 22, 1.4, 30, s.cloth)
    s.poly([(116, 22), (116, 49), (134, 49)], PAPER)
    s.poly([(111, 27), (111, 49), (98, 49)], s.soft)
    s.ridge([76, 74, 70, 72, 66, 70], mix(GOLD, PAPER, 0.55))


def railway(s: Sheet) -> None:
    s.ridge([44, 30, 46, 28, 42], s.soft)
    s.ridge([60, 52, 58, 54], s.pale)
    s.rect(0, 72, WIDE, 1.4, s.cloth)
    for x in range(0, WIDE, 8):
        s.rect(x, 73.4, 4, 2, s.bar)
    for x in (4, 54):
        s.rect(x, 42, 47, 26, s.brand)
        s.rect(x, 60, 47, 2, GOLD)
        for step in (4, 15, 26, 37):
            s.window(x + step, 46, 7, 10, s.tint)
    s.poly([(104, 42), (132, 42), (146, 58), (146, 68), (104, 68)], s.cloth)
    s.poly([(122, 46), (131, 46), (139, 56), (122, 56)], s.tint)
    for x in (14, 40, 64, 90, 114, 134):
        s.disc(x, 69, 3.4, s.cloth)


def park(s: Sheet) -> None:
    s.ridge([58, 54, 60, 55], s.pale)
    s.poly([(60, 58), (70, 57), (104, GROUND), (36, GROUND)], PAPER)
    s.tree(28, 74, 20, s.brand)
    s.tree(126, 70, 15, s.bar)
    s.tree(148, 74, 18, s.brand)
    s.tree(58, 66, 9, s.bar)
    for y in (60, 65):
        s.rect(92, y, 28, 2.6, GOLD)
    for x in (95, 115):
        s.rect(x, 60, 2, 15, s.cloth)
