#!/usr/bin/env python3
"""Writes Sources/CTerminalSupport/unicode_properties.c from the Unicode Character Database.

Usage: generate-unicode-properties.py [DIRECTORY] >Sources/CTerminalSupport/unicode_properties.c
The directory holds the database with its folders emoji and extracted, as Debian's package
unicode-data installs it in /usr/share/unicode.
"""
import sys

UCD = sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode"
LAST = 0x10FFFF

# The order is that of LineBreakClass in Sources/Terminal/LineBreakClass.swift.
CLASSES = """AL BA BB B2 CB CL CM CP CR EB EM EX GL H2 H3 HL HY ID IN IS JL JT JV LF NL NS NU OP PO PR QU
RI SP SY WJ ZW ZWJ BK WideOP WideCP InitialQU FinalQU""".split()

BLANK, PICTOGRAPH, EMOJI, REFUSED = 3, 4, 2, 1


def fields(name):
    with open(f"{UCD}/{name}", encoding="utf-8") as lines:
        for line in lines:
            parts = [part.strip() for part in line.split("#")[0].split(";")]
            if len(parts) > 1:
                yield parts


def ranges(name, wanted=None):
    for parts in fields(name):
        if wanted is None or parts[1] == wanted:
            first, _, last = parts[0].partition("..")
            yield int(first, 16), int(last or first, 16), parts[1]


category = ["Cn"] * (LAST + 1)
pending = None
for parts in fields("UnicodeData.txt"):
    at = int(parts[0], 16)
    for scalar in range(at if pending is None else pending, at + 1):
        category[scalar] = parts[2]
    pending = at if parts[1].endswith("First>") else None

line_break = ["XX"] * (LAST + 1)
east_asian = ["N"] * (LAST + 1)
for first, last, value in ranges("LineBreak.txt"):
    line_break[first : last + 1] = [value] * (last - first + 1)
for first, last, value in ranges("EastAsianWidth.txt"):
    east_asian[first : last + 1] = [value] * (last - first + 1)
# What LineBreak.txt says of code points without a character yet, in its head.
for first, last in [(0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x1F000, 0x1FAFF),
                    (0x1FC00, 0x1FFFD), (0x20000, 0x2FFFD), (0x30000, 0x3FFFD)]:
    for scalar in range(first, last + 1):
        if line_break[scalar] == "XX" and category[scalar] == "Cn":
            line_break[scalar] = "ID"
for scalar in range(0x20A0, 0x20D0):
    if line_break[scalar] == "XX":
        line_break[scalar] = "PR"
# Likewise the code points that EastAsianWidth.txt reserves for ideographs.
for first, last in [(0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2FFFD),
                    (0x30000, 0x3FFFD)]:
    east_asian[first : last + 1] = ["W"] * (last - first + 1)

pictographs = set()
for first, last, _ in ranges("emoji/emoji-data.txt", "Extended_Pictographic"):
    pictographs.update(range(first, last + 1))
# Sequences such as "0023 FE0F ; emoji style": the characters that VS16 makes an emoji of.
emoji_styled = {
    int(parts[0].split()[0], 16)
    for parts in fields("emoji/emoji-variation-sequences.txt")
    if parts[0].endswith("FE0F")
}
white_space = set()
for first, last, _ in ranges("PropList.txt", "White_Space"):
    white_space.update(range(first, last + 1))
prepended = set()
for first, last, _ in ranges("PropList.txt", "Prepended_Concatenation_Mark"):
    prepended.update(range(first, last + 1))


def line_break_class(scalar):
    value, kind = line_break[scalar], category[scalar]
    if scalar == 0xAD:  # A soft hyphen is never drawn, so no line ends at it.
        return "CM"
    if value == "SA":  # LB1
        return "CM" if kind in ("Mn", "Mc") else "AL"
    if scalar in pictographs and kind == "Cn":  # LB30b
        return "EB"
    if value in ("OP", "CP") and east_asian[scalar] in "FWH":  # LB30
        return "Wide" + value
    if value == "QU" and kind in ("Pi", "Pf"):  # LB15a and LB15b of Unicode 15.1
        return "InitialQU" if kind == "Pi" else "FinalQU"
    return {"AI": "AL", "SG": "AL", "XX": "AL", "CJ": "NS"}.get(value, value)


def width(scalar):
    kind = category[scalar]
    if scalar in white_space and east_asian[scalar] not in ("F", "W"):
        return BLANK
    if scalar in prepended:
        return 1
    if kind in ("Cc", "Cf", "Mn", "Me"):
        return 0
    if 0xE0000 <= scalar <= 0xE0FFF or scalar == 0x2065:
        return 0
    if 0x1160 <= scalar <= 0x11FF or 0xD7B0 <= scalar <= 0xD7FF:  # vowels and finals join
        return 0
    if 0x1FA70 <= scalar <= 0x1FAFF:  # emoji of this version and of those to come
        return 2
    return 2 if east_asian[scalar] in ("F", "W") else 1


def flags(scalar):
    kind = category[scalar]
    value = PICTOGRAPH if scalar in pictographs else 0
    value |= EMOJI if scalar in emoji_styled else 0
    joiner = scalar in (0x200C, 0x200D)
    tag = 0xE0000 <= scalar <= 0xE0FFF and kind != "Mn" or scalar == 0x2065
    control = kind in ("Cc", "Cf") and scalar not in white_space and scalar not in prepended
    return value | (REFUSED if tag or control and not joiner else 0)


entries, previous = [], None
for scalar in range(LAST + 1):
    value = flags(scalar) << 8 | width(scalar) << 6 | CLASSES.index(line_break_class(scalar))
    if value != previous:
        entries.append(scalar << 11 | value)
        previous = value

version = open(f"{UCD}/LineBreak.txt", encoding="utf-8").readline().strip("# \n")[10:-4]
print(f"""// Written by Tests/generate-unicode-properties.py from the Unicode Character Database {version}:
// LineBreak, EastAsianWidth, UnicodeData, PropList and emoji-data (copyright © 1991-2022 Unicode, Inc.,
// under the Unicode License, https://www.unicode.org/license.txt). Do not edit.
#include "unicode_properties.h"

// Each entry begins a run of code points: the first one (21 bits), flags (3), width (2), class (6).
const uint32_t unicode_property_runs[] = {{""")
for at in range(0, len(entries), 9):
    print("  " + " ".join(f"0x{entry:X}," for entry in entries[at : at + 9]))
print("""};

// The run that holds the first code point of each page of 256, up to the end of the first plane;
// then the last run.
const uint16_t unicode_property_pages[] = {""")
pages = []
for page in range(0x101):
    at = pages[-1] if pages else 0
    while entries[at + 1] >> 11 <= page << 8:
        at += 1
    pages.append(at)
pages.append(len(entries) - 1)
for at in range(0, len(pages), 16):
    print("  " + " ".join(f"{page}," for page in pages[at : at + 16]))
print("};")
