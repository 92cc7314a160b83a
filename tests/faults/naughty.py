"""Texts that have broken other programs, by the kinds of trouble they make; and as many more made of them."""

from __future__ import annotations

import random

KINDS: dict[str, tuple[str, ...]] = {
    "words of programs": (
        "undefined", "null", "NULL", "None", "nil", "true", "FALSE", "NaN", "-Infinity", "#REF!", "#N/A",
        "constructor", "__proto__", "toString", "hasOwnProperty", "CON", "PRN", "NUL", "COM1", "LPT1",
    ),
    "numbers": (
        "0", "00", "-0", "1.0", "1e308", "1E5", "0x0", "0x7fffffff", "2147483648", "9223372036854775808",
        "1/0", "1,000.00", "1 000,00", "１２３", "١٢٣", "²³", "½", "Ⅳ", "0.1e+", "--1", "∞", "1_000",
        "2026-02-30", "24:61", "1/2", "3-4", "007", "9" * 400,
    ),
    "signs": (
        "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", "ÅÍÎÏ˝ÓÔÒÚÆ☃", "œ∑´®†¥¨ˆøπ“‘", "©®™§¶†‡•…‰€£¥¢", "‚„‹›«»–—",
        "％＿＼＇＂", "⁰⁴⁵₀₁₂", "\u0301\u0300 alone", "e\u0301 é", "\ufb01 \ufb03", "İ ı ß ẞ ſ K Å",
    ),
    "scripts": (
        "田中さんにあげて下さい", "パーティーへ行かないか", "사회과학원 어학연구소", "和製漢語", "ｶﾀｶﾅ",
        "שלום עולם",
        "مرحبا بالعالم ١٢٣", "नमस्ते दुनिया", "ขอบคุณครับ", "Ťěščyklůňek", "Łódź Čeština Ğğ", "ქართული", "አማርኛ",
        "𠜎𠜱𠝹𠱓", "𝕋𝕙𝕖 𝖖𝖚𝖎𝖈𝖐", "ⒶⒷⒸ", "𐐜 𐐔𐐇", "ᚠᛇᚻ", "⠠⠃⠗",
    ),
    "pictures": (
        "😍", "👩🏽", "👨\u200d👩\u200d👧\u200d👦", "👩🏽\u200d💻", "🏳\ufe0f\u200d🌈", "🇺🇸🇩🇪🇺",
        "1\ufe0f\u20e3 2\ufe0f\u20e3", "❤\ufe0f",
        "🐵 🙈 🙉", "✋🏿 👐🏾", "🧑🏿\u200d❤\ufe0f\u200d💋\u200d🧑🏻",
        "(｡◕‿◕｡)", "ヽ༼ຈل͜ຈ༽ﾉ", "¯\\_(ツ)_/¯", "(╯°□°）╯︵ ┻━┻",
    ),
    "direction": (
        "\u202eturned\u202c", "\u2066in\u2069 and out", "\u200fעברית and English\u200e", "a\u061cb",
        "\u202dx", "\u2067מ\u2066a\u2069", "invoice\u202efdp.exe",
        "الكل في المجمو عة (5)", "\u2069\u202c stray ends",
    ),
    "white space": (
        " ", "\t", "\n", "\r\n", "\u00a0", "\u2028line\u2029paragraph", "\u3000wide", "\u200b", "\ufeffmark",
        "\u180e", "\u0085", "\x0b\x0c", " both ends ", "a\n\n\n\nb", "\u2003\u2009\u202f", "\u00ad",
    ),
    "control": (
        "\x00", "a\x00b", "\x01\x02\x1f", "\x1b[31mred\x1b[0m", "\x07\x08", "\x7f\x80\x9f", "\ud800",
        "a\udc00b", "\udfff\ud800", "\ufffe\uffff", "\U0010ffff", "\ue000", "\x1a",
    ),
    "marked up": (
        "<script>alert(1)</script>", "<img src=file:///etc/passwd>", "<img src=x onerror=alert(1)>",
        "<b>bold</b>", "&lt;b&gt; &amp;amp;", "<a href='javascript:alert(1)'>x</a>", "<!-- hidden -->",
        "<svg/onload=alert(1)>", "]]><!--", "</title></style></textarea><plaintext>",
        "<style>*{display:none}",
        "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]>&b;",
        "# a heading\n- [x] a tick", "**a** _b_ `c`",
        "[link](file:///etc/passwd)", "---\ntitle: x\n---", "| a | b |", "```", "<iframe src=http://a.example>",
    ),
    "queries": (
        "'; DROP TABLE incidents; --", "1' OR '1'='1", '" OR ""="',
        "\\'; EXEC xp --", "%", "_", "a*", "a AND b",
        "NEAR(a b)", '"', '""', "a OR", "NOT", "-a", "^a",
        "{a b}:c", "title:a", "(", ")", "a + b", "a:b", "''",
    ),
    "formulas": (
        "=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "=HYPERLINK(\"http://a.example\")", "=cmd|' /C calc'!A0",
        "'=1", "''+1", "=\"a\"&A1",
    ),
    "patterns and places": (
        "%s%s%n", "%d %x", "{0}", "{name}", "{{x}}", "${HOME}", "$(touch a)", "`touch a`", "%1 %2", "%L1 %n",
        "../../etc/passwd", "C:\\Windows\\x", "/dev/null; rm -rf /", "file:///etc/passwd", "~/.ssh", "a&b",
        "&File", "&&", "\\", "\\n", "\\u0000", "\\x00", "[1", "{\"a\": 1}", "a\";b,c", "a;b\tc", "\"quoted",
    ),
    "heaps": (
        "Z\u0351\u036b\u0343\u0314" * 60, "a" * 5_000,
        "W" * 300, "ab " * 3_000, "\u0301" * 500, "👩🏽\u200d💻" * 200,
        "\n" * 2_000, "()" * 2_000, "'" * 1_000, "x\u200b" * 1_000,
    ),
}  # fmt: skip
ALL = tuple(text for texts in KINDS.values() for text in texts)


def odd_texts(count: int, seed: int = 3) -> list[str]:
    """Give all of them, and texts put together from them until there are `count`; a few of 300 kB."""
    chance = random.Random(seed)
    short = [text for text in ALL if len(text) < 200]
    found = list(ALL)
    while len(found) < count - 3:
        pieces = [
            chance.choice((*short, chr(chance.randrange(1, 0x2FFF)))) for _ in range(chance.randrange(2, 8))
        ]
        found.append(chance.choice(("", " ", "\n")).join(pieces))
    found += [chance.choice(short) + " word" * 60_000, "👩🏽\u200d💻 " * 30_000, "=" + 'a, "b"\n' * 40_000]
    return found if count >= len(found) else chance.sample(found, count - 3) + found[-3:]
