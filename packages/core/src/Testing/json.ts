/** Parses the JSON of requests; deep nesting, which would exhaust the stack, is an error like broken syntax. */

/** More levels than any request needs, few enough for recursive checks. */
const maxDepth = 128

const [quote, backslash] = [34, 92]
const openers = new Set([91, 123])
const closers = new Set([93, 125])

/** Whether a text nests deeper than the limit, by its brackets outside of strings. */
const isTooDeep = (text: string) => {
  let depth = 0
  let isString = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isString) {
      if (code === backslash) at++
      else isString = code !== quote
    } else if (code === quote) isString = true
    else if (openers.has(code) && ++depth > maxDepth) return true
    else if (closers.has(code)) depth--
  }
  return false
}

/** The value of a JSON text, or what is wrong with the text. */
export const parse = (text: string): { readonly value: unknown } | { readonly problem: string } => {
  if (isTooDeep(text)) return { problem: `nested deeper than ${maxDepth} levels` }
  try {
    return { value: JSON.parse(text) }
  } catch {
    return { problem: "not valid JSON" }
  }
}
