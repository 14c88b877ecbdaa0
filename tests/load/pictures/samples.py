"""Pictures of three by two pixels, made by Pillow; with metadata that holds the word SECRET, and GPS data."""

from __future__ import annotations

import base64
import struct
import zlib

JPEG = base64.b64decode(
    "/9j/4AAQSkZJRgABAQAAAQABAAD/4QBsRXhpZgAATU0AKgAAAAgAAgEPAAIAAAAHAAAAJoglAAQAAAABAAAALgAAAABTRUNSRVQA"
    "AAACAAEAAgAAAAJOAAAAAAIABQAAAAMAAABMAAAAAAAAADAAAAABAAAAAQAAAAEAAAACAAAAAf/hACxodHRwOi8vbnMuYWRvYmUu"
    "Y29tL3hhcC8xLjAvADx4PlNFQ1JFVDwveD7//gAIU0VDUkVU/9sAQwAoHB4jHhkoIyEjLSsoMDxkQTw3Nzx7WF1JZJGAmZaPgIyK"
    "oLTmw6Cq2q2KjMj/y9ru9f///5vB////+v/m/f/4/9sAQwErLS08NTx2QUF2+KWMpfj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4"
    "+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4/8AAEQgAAgADAwEiAAIRAQMRAf/EAB8AAAEFAQEBAQEBAAAAAAAAAAABAgMEBQYHCAkK"
    "C//EALUQAAIBAwMCBAMFBQQEAAABfQECAwAEEQUSITFBBhNRYQcicRQygZGhCCNCscEVUtHwJDNicoIJChYXGBkaJSYnKCkqNDU2"
    "Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6g4SFhoeIiYqSk5SVlpeYmZqio6Slpqeoqaqys7S1tre4ubrCw8TF"
    "xsfIycrS09TV1tfY2drh4uPk5ebn6Onq8fLz9PX29/j5+v/EAB8BAAMBAQEBAQEBAQEAAAAAAAABAgMEBQYHCAkKC//EALURAAIB"
    "AgQEAwQHBQQEAAECdwABAgMRBAUhMQYSQVEHYXETIjKBCBRCkaGxwQkjM1LwFWJy0QoWJDThJfEXGBkaJicoKSo1Njc4OTpDREVG"
    "R0hJSlNUVVZXWFlaY2RlZmdoaWpzdHV2d3h5eoKDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT"
    "1NXW19jZ2uLj5OXm5+jp6vLz9PX29/j5+v/aAAwDAQACEQMRAD8Ap0UUVk9z0Vsf/9k="
)
WEBP = base64.b64decode(
    "UklGRsAAAABXRUJQVlA4WAoAAAAMAAAAAgAAAQAAVlA4ICgAAABwAQCdASoDAAIAB0CWJagCdAF1AAD+6DiRvk2qsKO/yYf1B+bs"
    "dAAARVhJRmQAAABNTQAqAAAACAACAQ8AAgAAAAcAAAAmiCUABAAAAAEAAAAuAAAAAFNFQ1JFVAAAAAIAAQACAAAAAk4AAAAAAgAF"
    "AAAAAwAAAEwAAAAAAAAAMAAAAAEAAAABAAAAAQAAAAIAAAABWE1QIAYAAABTRUNSRVQ="
)
AVIF = base64.b64decode(
    "AAAAIGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZk1BMUIAAADrbWV0YQAAAAAAAAAhaGRscgAAAAAAAAAAcGljdAAAAAAAAAAAAAAA"
    "AAAAAAAOcGl0bQAAAAAAAQAAAB5pbG9jAAAAAEQAAAEAAQAAAAEAAAETAAAAJAAAAChpaW5mAAAAAAABAAAAGmluZmUCAAAAAAEA"
    "AGF2MDFDb2xvcgAAAABqaXBycAAAAEtpcGNvAAAAFGlzcGUAAAAAAAAAAwAAAAIAAAAQcGl4aQAAAAADCAgIAAAADGF2MUOBAAwA"
    "AAAAE2NvbHJuY2x4AAEADQAGgAAAABdpcG1hAAAAAAAAAAEAAQQBAoMEAAAALG1kYXQSAAoIGAQrRAQ0GhAyFh7Hh4VZ3///4sAA"
    "AJA1jjx6za/YKqA="
)
AVIF_WITH_EXIF = base64.b64decode(
    "AAAAIGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZk1BMUIAAAEsbWV0YQAAAAAAAAAhaGRscgAAAAAAAAAAcGljdAAAAAAAAAAAAAAA"
    "AAAAAAAOcGl0bQAAAAAAAQAAACxpbG9jAAAAAEQAAAIAAQAAAAEAAAHCAAAAJAACAAAAAQAAAVQAAABuAAAAQWlpbmYAAAAAAAIA"
    "AAAaaW5mZQIAAAAAAQAAYXYwMUNvbG9yAAAAABlpbmZlAgAAAAACAABFeGlmRXhpZgAAAAAaaXJlZgAAAAAAAAAOY2RzYwACAAEA"
    "AQAAAGppcHJwAAAAS2lwY28AAAAUaXNwZQAAAAAAAAADAAAAAgAAABBwaXhpAAAAAAMICAgAAAAMYXYxQ4EADAAAAAATY29scm5j"
    "bHgAAQANAAaAAAAAF2lwbWEAAAAAAAAAAQABBAECgwQAAACabWRhdAAAAAZFeGlmAABNTQAqAAAACAACAQ8AAgAAAAcAAAAmiCUA"
    "BAAAAAEAAAAuAAAAAFNFQ1JFVAAAAAIAAQACAAAAAk4AAAAAAgAFAAAAAwAAAEwAAAAAAAAAMAAAAAEAAAABAAAAAQAAAAIAAAAB"
    "EgAKCBgEK0QENBoQMhYex4eFWd///+LAAACQNY48es2v2Cqg"
)


def png_chunk(kind: bytes, body: bytes) -> bytes:
    """One chunk with length and checksum."""
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(*extra: bytes, width: int = 3, height: int = 2) -> bytes:
    """A grey PNG with `extra` chunks between its head and its data."""
    head = png_chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    data = png_chunk(b"IDAT", zlib.compress(b"".join(b"\x00" + b"\x80" * width for _ in range(height))))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(extra) + data + png_chunk(b"IEND", b"")


PNG = png(
    png_chunk(b"gAMA", struct.pack(">I", 45455)),
    png_chunk(b"tEXt", b"Comment\x00SECRET"),
    png_chunk(b"eXIf", b"MM\x00*\x00\x00\x00\x08\x00\x00SECRET"),
    png_chunk(b"tIME", b"\x07\xea\x01\x01\x00\x00\x00"),
    png_chunk(b"prVt", b"SECRET"),
)


def exif(orientation: int, order: str = ">") -> bytes:
    """A TIFF block with a maker and this orientation, in either byte order."""
    mark = b"MM" if order == ">" else b"II"
    entries = struct.pack(f"{order}HHI4s", 0x010F, 2, 4, b"Abc\x00")
    entries += struct.pack(f"{order}HHIHH", 0x0112, 3, 1, orientation, 0)
    return mark + struct.pack(f"{order}HIH", 42, 8, 2) + entries + struct.pack(f"{order}I", 0)


def jpeg_segment(marker: int, body: bytes) -> bytes:
    """One segment with its length."""
    return struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body


def jpeg_turned(orientation: int) -> bytes:
    """The JPEG with nothing but this orientation in its EXIF."""
    start = JPEG.index(b"\xff\xe1")
    return (
        JPEG[:start]
        + jpeg_segment(0xE1, b"Exif\x00\x00" + exif(orientation))
        + JPEG[start:].replace(b"Exif", b"Gone")
    )


def webp_chunk(kind: bytes, body: bytes) -> bytes:
    """One chunk, padded."""
    return kind + struct.pack("<I", len(body)) + body + b"\x00" * (len(body) % 2)


def webp(*chunks: bytes) -> bytes:
    """A container of these chunks."""
    inner = b"WEBP" + b"".join(chunks)
    return b"RIFF" + struct.pack("<I", len(inner)) + inner


def box(kind: bytes, *content: bytes) -> bytes:
    """A box of ISO/IEC 14496-12."""
    inner = b"".join(content)
    return struct.pack(">I4s", len(inner) + 8, kind) + inner
