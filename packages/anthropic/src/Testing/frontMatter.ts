/** Reads the front matter of a Markdown file: the part of YAML that skills use. */

const unquoted = (text: string) => {
  const [, quoted] = /^(["'])(.*)\1$/.exec(text) ?? []
  return quoted === undefined ? text : text.slice(1, -1)
}

/** The text values between the two lines `---`; `undefined` where there is no such block. */
export const frontMatter = (text: string): ReadonlyMap<string, string> | undefined => {
  const [, block] = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text) ?? []
  if (block === undefined) return undefined
  const values = new Map<string, string>()
  let key = ""
  for (const line of block.split(/\r?\n/)) {
    const [, next, value = ""] = /^([\w-]+):[ \t]*(.*?)[ \t]*$/.exec(line) ?? []
    if (next !== undefined) {
      key = next
      values.set(key, /^[>|][+-]?$/.test(value) ? "" : unquoted(value))
    } else if (/^[ \t]+\S/.test(line)) {
      values.set(key, `${values.get(key) ?? ""} ${line.trim()}`.trim())
    }
  }
  return values
}
