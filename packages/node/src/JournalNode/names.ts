/**
 * Texts as names of files, on any file system: lowercase letters, digits, `.`, `_`, `-` and `~` as they are, all else as
 * `%` and its bytes. So names never differ in case alone, and none has an `@`.
 */

const encodeBytes = (text: string): string =>
  Array.from(new TextEncoder().encode(text), (byte) => `%${byte.toString(16).padStart(2, "0")}`).join("")

/** Windows takes these for devices, with any ending, and drops dots at the end; `.` and `..` are directories. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)|\.$/g

export const encode = (text: string): string =>
  text.replaceAll(/[^a-z0-9._~-]+/g, encodeBytes).replaceAll(reserved, encodeBytes)

/** The text of a name; `undefined` for names that {@link encode} does not make, such as `.DS_Store`. */
export const decode = (name: string): string | undefined => {
  try {
    const text = decodeURIComponent(name)
    return encode(text) === name ? text : undefined
  } catch {
    return undefined
  }
}
