/** Paths of memories: what a path may be, and which paths exclude each other. */

/** In segments and in bytes. */
const limits = { segments: 20, bytes: 1024 }

/** Why a path is rejected. */
export const pathProblem = (path: string): string | undefined => {
  if (!path.startsWith("/")) return "must start with '/'"
  const segments = path.slice(1).split("/")
  if (segments.length > limits.segments) return `must have at most ${limits.segments} segments`
  if (segments.some((segment) => segment === "" || segment === "." || segment === "..")) {
    return "must not have empty segments, '.' or '..'"
  }
  if (/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(path)) return "must not have control or format characters"
  if (path !== path.normalize("NFC")) return "must be in Unicode Normalization Form C"
  return new TextEncoder().encode(path).byteLength > limits.bytes
    ? `must have at most ${limits.bytes} bytes`
    : undefined
}

/** Whether two paths are the same, or one is above the other. */
export const overlaps = (a: string, b: string): boolean => a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`)

/** The folder below the prefix that a path is in, with `/` at its end; `undefined` if it is directly below. */
export const folderBelow = (path: string, prefix: string): string | undefined => {
  const end = path.indexOf("/", prefix.length)
  return end < 0 ? undefined : path.slice(0, end + 1)
}
