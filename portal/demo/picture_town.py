"""Motifs of the demo pictures: buildings, rooms and streets."""

from portal.demo.picture_sheet import GOLD, GROUND, PAPER, WIDE, Sheet, mix


def kindergarten(s: Sheet) -> None:
    s.ridge([62, 58, 64, 60], s.pale)
    s.house(30, 66, 34, PAPER)
    for x in (36, 53, 80):
        s.window(x, 52, 10, 14, s.soft)
    s.window(67, 50, 10, 27, s.brand)
    for index, (left, top) in enumerate(((106, 69), (115, 69), (110.5, 60), (124, 69))):
        s.rect(left, top, 8, 8, GOLD if index == 2 else s.other(index))
    s.line([(133, GROUND), (137, 48), (149, 48), (153, GROUND)], s.brand, 1.4)
    s.line([(140, 48), (140, 67), (147, 67), (147, 48)], s.cloth, 0.6)
    s.rect(138.5, 66, 10, 2, GOLD)


def council(s: Sheet) -> None:
    s.poly([(34, 34), (126, 34), (80, 14)], s.brand)
    s.rect(36, 34, 88, 5, s.cloth)
    s.rect(40, 39, 80, 31, PAPER)
    for x in range(43, 118, 14):
        s.rect(x, 39, 5, 31, s.soft)
    s.window(73, 48, 14, 22, s.cloth)
    s.window(77, 21, 6, 9, GOLD)
    s.rect(32, 70, 96, 4, s.bar)
    s.rect(26, 73, 108, 5, s.soft)


def street(s: Sheet) -> None:
    s.rect(0, 0, WIDE, GROUND, s.brand)
    s.disc(s.vary(1, 110, 140), 17, 6, s.pale)
    for index, x in enumerate(range(4, 150, 30)):
        s.rect(x, 40 - index % 2 * 8, 24, 60, s.cloth)
        for step in range(4):
            lit = (s.chance[index + step] % 3) == 0
            place = (x + 4 + step % 2 * 10, 46 + step // 2 * 13)
            s.window(*place, 6, 8, GOLD if lit else s.brand)
    for x in (29, 89):
        s.line([(x, GROUND), (x, 28), (x + 9, 28)], s.soft, 1.2)
        s.poly(
            [(x + 5, 29), (x + 13, 29), (x + 20, GROUND), (x - 2, GROUND)], mix(s.brand, GOLD, 0.14)
        )
        s.disc(x + 9, 30, 2.6, GOLD)


def library(s: Sheet) -> None:
    for shelf, foot in enumerate((40, 72)):
        x, index = 16.0, 0
        while x < 138:
            wide = s.vary(index + shelf * 9, 4, 7.5)
            high = s.vary(index * 3 + shelf, 17, 25)
            gap = s.chance[index + shelf] % 7 == 0
            shade = GOLD if index % 9 == 4 else s.other(index + shelf * 3)
            if not gap:
                s.rect(x, foot - high, wide, high, mix(shade, PAPER, 0.12))
                s.rect(x, foot - high + 4, wide, 1, mix(shade, PAPER, 0.6))
            x, index = x + wide + 0.8, index + 1
        s.rect(10, foot, 140, 3, s.cloth)
    s.rect(10, 8, 3, 69, s.cloth)
    s.rect(147, 8, 3, 69, s.cloth)


def centre(s: Sheet) -> None:
    s.ridge([50, 42, 52, 44], s.soft)
    s.rect(26, 40, 108, 37, PAPER)
    s.rect(22, 35, 116, 6, s.brand)
    for x in (32, 46, 102, 116):
        s.window(x, 48, 10, 18, s.soft)
    s.window(66, 44, 28, 33, s.cloth)
    s.window(70, 49, 20, 28, GOLD)
    s.rect(79.4, 49, 1.2, 28, s.cloth)
    s.poly([(94, 72), (94, GROUND), (134, GROUND)], s.bar)
    s.line([(94, 64), (130, 71)], s.cloth, 0.8)
    s.tree(14, GROUND, 9, s.brand)


def school(s: Sheet) -> None:
    s.rect(24, 32, 112, 45, PAPER)
    s.rect(62, 22, 36, 55, s.pale)
    s.poly([(58, 22), (102, 22), (80, 10)], s.brand)
    s.rect(22, 29, 40, 4, s.brand)
    s.rect(98, 29, 40, 4, s.brand)
    for y in (38, 56):
        for x in (28, 39, 50, 102, 113, 124):
            s.window(x, y, 8, 13, s.soft)
    s.window(73, 54, 14, 23, s.cloth)
    s.disc(80, 37, 7, PAPER)
    s.line([(80, 32), (80, 37), (84, 39)], s.cloth, 1)
    s.tree(12, GROUND, 9, s.bar)
    s.tree(148, GROUND, 9, s.bar)


def computer(s: Sheet) -> None:
    s.rect(0, 62, WIDE, 4, s.cloth)
    for x in (14, 132):
        s.rect(x, 66, 5, 11, s.cloth)
    for index, x in enumerate((14, 60, 106)):
        s.rect(x, 26, 40, 27, s.brand)
        s.rect(x + 2, 28, 36, 23, PAPER)
        s.rect(x + 17, 53, 6, 7, s.bar)
        s.rect(x + 11, 59, 18, 3, s.bar)
        s.window(x + 5, 32, 10, 13, (GOLD, s.soft, s.bar)[index])
        for row in range(4):
            s.rect(x + 18, 32 + row * 4, s.vary(index * 4 + row, 7, 17), 1.6, s.soft)


def health(s: Sheet) -> None:
    s.window(52, 10, 56, 67, s.brand)
    s.window(57, 15, 46, 62, PAPER)
    s.rect(73, 28, 14, 38, s.bar)
    s.rect(61, 40, 38, 14, s.bar)
    s.rect(22, 52, 18, 25, s.soft)
    s.rect(24, 46, 14, 6, s.cloth)
    s.rect(22, 60, 18, 9, GOLD)
    s.disc(133, 71, 6, s.soft)
    s.rect(121, 65, 12, 12, s.soft)
    s.disc(121, 71, 6, s.brand)
    s.rect(121, 65, 6, 12, s.brand)


def festival(s: Sheet) -> None:
    s.ridge([60, 50, 58, 52, 62], s.pale)
    s.window(46, 30, 68, 47, s.brand)
    s.window(52, 36, 56, 41, s.cloth)
    s.rect(42, 68, 76, 9, s.bar)
    for x in (64, 80, 96):
        s.window(x - 4, 52, 8, 16, s.soft)
        s.disc(x, 48, 4, GOLD)
    for row, (left, sag) in enumerate(((0, 10), (80, 12))):
        points = [(left + step * 10, 6 + sag * (1 - ((step - 4) / 4) ** 2)) for step in range(9)]
        s.line(points, s.cloth, 0.6)
        for index, (x, y) in enumerate(points[:-1]):
            shade = GOLD if index % 3 == 1 else s.other(index + row)
            s.poly([(x + 1, y + 0.5), (x + 8, y + 0.5), (x + 4.5, y + 9)], shade)


def fortress(s: Sheet) -> None:
    s.disc(s.vary(1, 20, 40), 22, 8, GOLD)
    s.ridge([58, 52, 40, 44, 38, 54, 60], s.soft)
    s.rect(52, 30, 60, 24, s.brand)
    for x in range(52, 110, 8):
        s.rect(x, 26, 5, 5, s.brand)
    for x, top, wide in ((44, 18, 16), (100, 22, 18)):
        s.rect(x, top, wide, 36, s.cloth)
        for step in range(3):
            s.rect(x + step * wide * 0.38, top - 4, wide * 0.24, 5, s.cloth)
        s.window(x + wide / 2 - 2, top + 7, 4, 8, GOLD)
    s.window(74, 36, 12, 18, s.pale)
    s.ridge([60, 54, 52, 51, 52, 58, 66], s.bar)
    s.tree(22, 76, 8, s.brand)
    s.tree(140, 76, 9, s.brand)


def market(s: Sheet) -> None:
    for x in (27, 130):
        s.rect(x, 30, 3, 47, s.cloth)
    for index, x in enumerate(range(24, 136, 16)):
        shade = s.brand if index % 2 == 0 else PAPER
        s.rect(x, 18, 16, 12, shade)
        s.disc(x + 8, 30, 8, shade)
    s.rect(27, 60, 106, 17, s.bar)
    for index, x in enumerate((34, 59, 84, 109)):
        fruit = (GOLD, s.other(3), s.other(5), s.brand)[index]
        for place in range(5):
            s.disc(x + 2 + place % 3 * 6 + place // 3 * 3, 54 - place // 3 * 5, 3.2, fruit)
        s.poly([(x - 3, 55), (x + 19, 55), (x + 16, 64), (x, 64)], s.cloth)
