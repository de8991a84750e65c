// The content type of a file: detected by its first bytes and its name if none is declared.
import * as Upload from "@effect-genai/core/Upload"
import { assert, describe, it } from "@effect/vitest"
import { isText, typeOf } from "../src/Upload/mime.ts"

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

/** The content type of a file with this name and these first bytes. */
const sentAs = (name: string, head: string | Uint8Array, textAs?: string) =>
  typeOf(Upload.fromBytes("", { name }), typeof head === "string" ? bytes(head) : head, textAs)

const entry = (name: string) => `PK\x03\x04${"\0".repeat(26)}${name}`
const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
const excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
const slides = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
const noise = "\x00\x9f\x01\xfe"

describe("the content type of a file", () => {
  it.each([
    ["application/pdf", "%PDF-1.7\n%\xe2\xe3\xcf\xd3"],
    ["application/pdf", "%PDF-1.4\n1 0 obj"],
    ["image/png", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"],
    ["image/jpeg", "\xff\xd8\xff\xe0\0\x10JFIF"],
    ["image/gif", "GIF89a\x01\0\x01\0"],
    ["image/gif", "GIF87a\x01\0\x01\0"],
    ["image/webp", "RIFF\x1a\0\0\0WEBPVP8 "],
    ["image/tiff", "II*\0\x08\0\0\0"],
    ["image/heic", "\0\0\0\x18ftypheic\0\0"],
    ["image/avif", "\0\0\0\x18ftypavif\0\0"],
    ["audio/wav", "RIFF\x24\0\0\0WAVEfmt "],
    ["audio/mpeg", "ID3\x04\0\0"],
    ["audio/mpeg", "\xff\xfb\x90\0"],
    ["audio/flac", "fLaC\0\0\0\x22"],
    ["audio/ogg", "OggS\0\x02"],
    ["audio/mp4", "\0\0\0\x20ftypM4A \0\0"],
    ["video/mp4", "\0\0\0\x20ftypisom\0\0"],
    ["video/quicktime", "\0\0\0\x14ftypqt  \0\0"],
    ["video/webm", "\x1aE\xdf\xa3\x9fB\x86\x81\x01B\x82\x84webm"],
    ["video/matroska", "\x1aE\xdf\xa3\xa3B\x86\x81\x01B\x82\x88matroska"],
    ["application/zip", entry("readme.txt")],
    ["application/zip", "PK\x05\x06\0\0"],
    [word, `${entry("[Content_Types].xml")}\0\0${entry("word/document.xml")}`],
    [excel, `${entry("[Content_Types].xml")}\0\0${entry("xl/workbook.xml")}`],
    [slides, `${entry("[Content_Types].xml")}\0\0${entry("ppt/presentation.xml")}`],
    ["application/epub+zip", `${entry("mimetype")}application/epub+zipPK\x03\x04`],
    ["application/vnd.oasis.opendocument.text", `${entry("mimetype")}application/vnd.oasis.opendocument.textPK`],
    ["application/gzip", "\x1f\x8b\x08\0"],
    ["application/zstd", "\x28\xb5\x2f\xfd\0"],
    ["application/x-7z-compressed", "7z\xbc\xaf\x27\x1c\0\x04"],
    ["application/vnd.apache.parquet", "PAR1\x15\x04"],
    ["application/vnd.sqlite3", "SQLite format 3\0"],
    ["application/rtf", "{\\rtf1\\ansi"]
  ])("is %s by its first bytes, whatever its name", (type, head) => {
    assert.deepStrictEqual([sentAs("a", head), sentAs("a.txt", head), sentAs("a.pdf", head)], [type, type, type])
  })

  it.each([
    ["a.txt", "text/plain"],
    ["a", "text/plain"],
    ["a.csv", "text/csv"],
    ["a.json", "application/json"],
    ["a.jsonl", "application/jsonl"],
    ["A.JSONL", "application/jsonl"],
    ["a.md", "text/markdown"],
    ["a.html", "text/html"],
    ["a.xml", "application/xml"],
    ["a.svg", "image/svg+xml"],
    ["a.yaml", "text/yaml"],
    ["a.ts", "text/plain"],
    ["a.py", "text/plain"],
    ["a.pdf", "text/plain"],
    ["a.png", "text/plain"],
    ["a.bin", "text/plain"]
  ])("depends on the name for text: %s is %s", (name, type) => {
    assert.strictEqual(sentAs(name, "id,name\r\n1,\u001b[0m"), type)
    assert.isTrue(isText(type))
  })

  it.each([
    ["a", "application/octet-stream"],
    ["a.bin", "application/octet-stream"],
    ["a.pdf", "application/octet-stream"],
    ["a.png", "application/octet-stream"],
    ["a.docx", "application/octet-stream"],
    ["a.txt", "application/octet-stream"],
    ["a.jsonl", "application/octet-stream"],
    ["a.jp2", "image/jp2"],
    ["a.tar", "application/x-tar"]
  ])("ignores an extension that the bytes contradict: unknown bytes named %s are %s", (name, type) => {
    assert.strictEqual(sentAs(name, noise), type)
  })

  it.each([
    ["a.docx", entry("[Content_Types].xml"), word],
    ["a.jar", entry("META-INF/MANIFEST.MF"), "application/java-archive"],
    ["a.pdf", entry("a"), "application/zip"],
    ["a.opus", "OggS\0\x02", "audio/ogg"],
    ["a.ogv", "OggS\0\x02", "video/ogg"],
    ["a.m4a", "\0\0\0\x20ftypisom\0\0", "audio/mp4"],
    ["a.weba", "\x1aE\xdf\xa3\x9fwebm", "audio/webm"],
    ["a.doc", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/msword"],
    ["a.xls", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/vnd.ms-excel"],
    ["a", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/octet-stream"]
  ])("depends on the name for a container format: %s", (name, head, type) => {
    assert.strictEqual(sentAs(name, head), type)
  })

  it("is text if the signature of a format is the first word of a text", () => {
    assert.strictEqual(sentAs("a.txt", "ID3 tags are found in music"), "text/plain")
    assert.strictEqual(sentAs("a.txt", "PAR1 is a tee box"), "text/plain")
  })

  it("is PDF if a file named .pdf has its signature within the first kilobyte", () => {
    assert.strictEqual(sentAs("a.pdf", "\r\n%PDF-1.4"), "application/pdf")
    assert.strictEqual(sentAs("a.md", "\r\n%PDF-1.4 is a first line"), "text/markdown")
    assert.strictEqual(sentAs("a.pdf", " ".repeat(1024) + "%PDF-1.4"), "text/plain")
  })

  it("is text in any script, even if a character is cut or the encoding is not UTF-8", () => {
    const greek = new TextEncoder().encode("Ελληνικά")
    assert.strictEqual(sentAs("a", greek.subarray(0, 5)), "text/plain")
    assert.strictEqual(sentAs("a", "\xff\xfeh\0i\0"), "text/plain")
    assert.strictEqual(sentAs("a.csv", "Stra\xdfe;Ort"), "text/csv")
    assert.strictEqual(sentAs("a", "Stra\xdfe;Ort"), "application/octet-stream")
  })

  it("depends on the name for an empty file", () => {
    assert.deepStrictEqual(["a.txt", "a", "a.pdf", "a.tar"].map((name) => sentAs(name, "")), [
      "text/plain",
      "application/octet-stream",
      "application/octet-stream",
      "application/x-tar"
    ])
  })

  it("can be set for all text, but not for other files or for a declared type", () => {
    assert.strictEqual(sentAs("a.jsonl", "{}", "text/plain"), "text/plain")
    assert.strictEqual(sentAs("a.md", "# A", "text/plain"), "text/plain")
    assert.strictEqual(sentAs("a.md", "%PDF-1.7", "text/plain"), "application/pdf")
    const received = Upload.fromBytes("{}", { name: "a.json", type: "application/json" })
    assert.strictEqual(typeOf(received, bytes("{}"), "text/plain"), "application/json")
  })
})
