/** The signatures of file formats, from their specifications. */

/** A type, and the bytes (as Latin-1) at an offset that identify it. */
type Signature = readonly [type: string, bytes: string, offset?: number]

const signatures: ReadonlyArray<Signature> = [
  ["application/pdf", "%PDF-"],
  ["image/png", "\x89PNG\r\n\x1a\n"],
  ["image/jpeg", "\xff\xd8\xff"],
  ["image/gif", "GIF87a"],
  ["image/gif", "GIF89a"],
  ["image/webp", "WEBP", 8],
  ["image/tiff", "II*\0"],
  ["image/tiff", "MM\0*"],
  ["audio/wav", "WAVE", 8],
  ["audio/mpeg", "ID3"],
  ["audio/mpeg", "\xff\xfb"],
  ["audio/mpeg", "\xff\xf3"],
  ["audio/mpeg", "\xff\xf2"],
  ["audio/flac", "fLaC"],
  ["audio/ogg", "OggS"],
  ["video/webm", "\x1aE\xdf\xa3"],
  ["application/zip", "PK\x03\x04"],
  ["application/zip", "PK\x05\x06"],
  ["application/gzip", "\x1f\x8b"],
  ["application/zstd", "\x28\xb5\x2f\xfd"],
  ["application/x-7z-compressed", "7z\xbc\xaf\x27\x1c"],
  ["application/vnd.apache.parquet", "PAR1"],
  ["application/vnd.sqlite3", "SQLite format 3\0"],
  ["application/rtf", "{\\rtf"],
  // Word, Excel and PowerPoint before 2007; only the extension tells them apart.
  ["application/x-ole-storage", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"]
]

/** RIFF formats: `RIFF`, a length, and then the signature. */
const riff = /^(?:image\/webp|audio\/wav)$/

/** The brand in the first box of MP4 and related formats. */
const brands: ReadonlyArray<readonly [brand: RegExp, type: string]> = [
  [/^M4[AB] /, "audio/mp4"],
  [/^qt {2}/, "video/quicktime"],
  [/^(?:heic|heix|mif1)/, "image/heic"],
  [/^avif/, "image/avif"],
  [/^/, "video/mp4"]
]

const office = "application/vnd.openxmlformats-officedocument."

const documents: { readonly [folder: string]: string } = {
  word: `${office}wordprocessingml.document`,
  xl: `${office}spreadsheetml.sheet`,
  ppt: `${office}presentationml.presentation`
}

/** The type of a document in a ZIP archive, by its first entries: an entry's name follows 26 bytes after its marker. */
const typeInArchive = (head: string): string | undefined => {
  const entries = head.split("PK\x03\x04").slice(1).map((entry) => entry.slice(26))
  const declared = /^mimetype([a-z]+\/[a-z0-9.+-]+)/.exec(entries[0] ?? "")?.[1]
  if (declared !== undefined) return declared
  const folders = entries.map((entry) => /^(word|xl|ppt)\//.exec(entry)?.[1])
  return documents[folders.find((folder) => folder !== undefined) ?? ""]
}

/** The type of a file by its first bytes; `undefined` where no signature matches. */
export const typeBySignature = (head: Uint8Array): string | undefined => {
  const text = String.fromCharCode(...head)
  if (text.startsWith("ftyp", 4)) return brands.find(([brand]) => brand.test(text.slice(8)))?.[1]
  const type = signatures.find(([type, bytes, offset = 0]) =>
    text.startsWith(bytes, offset) && (!riff.test(type) || text.startsWith("RIFF"))
  )?.[0]
  if (type === "application/zip") return typeInArchive(text) ?? type
  return type === "video/webm" && !text.includes("webm") ? "video/matroska" : type
}

/** Whether a PDF starts within the first KiB; PDF readers accept that. */
export const hasPdfHeader = (head: Uint8Array): boolean =>
  String.fromCharCode(...head.subarray(0, 1024)).includes("%PDF-")

/** Whether files of a type have a signature; then the extension alone is not trusted. */
export const hasSignature = (type: string): boolean =>
  signatures.some(([each]) => each === type) || brands.some(([, each]) => each === type) ||
  type.startsWith(office) || type === "video/matroska"
