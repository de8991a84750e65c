// Extracts the TypeScript blocks of a page. Each block is a module; its `// =>` comments are the output it must print.

export interface Block {
  /** Page and line, in the format that editors and terminals link. */
  readonly name: string
  /** The source, padded so that its line numbers are those of the page. */
  readonly code: string
  /** The lines it must print, in this order; `…` matches any text. */
  readonly prints: ReadonlyArray<string>
}

const fence = /^```ts\n(.*?)^```$/gms
const print = /\/\/ => (.+)$/gm

export const blocksOf = (page: string, text: string): ReadonlyArray<Block> =>
  [...text.matchAll(fence)].map(({ 1: code = "", index }) => {
    const above = text.slice(0, index).split("\n").length
    return {
      name: `${page}:${above + 1}`,
      code: "\n".repeat(above) + code,
      prints: [...code.matchAll(print)].map(([, line = ""]) => line.trim())
    }
  })

const pattern = (line: string) =>
  new RegExp(`^${line.split("…").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join(".*")}$`)

/** The first expected line that the output does not have after the lines expected before it. */
export const missing = (prints: ReadonlyArray<string>, output: string): string | undefined => {
  const lines = output.split("\n").map((line) => line.trim())
  let from = 0
  return prints.find((expected) => {
    const at = lines.findIndex((line, index) => index >= from && pattern(expected).test(line))
    from = at + 1
    return at < 0
  })
}
