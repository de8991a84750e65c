// The TypeScript blocks of a page. Each is a module of its own, and says in `// =>` what its lines print.

export interface Block {
  /** Page and line, as editors and terminals link them. */
  readonly name: string
  /** The module, its lines at the numbers they have in the page. */
  readonly code: string
  /** The lines it must print, in their order; `…` stands for anything. */
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

/** The first line that a program should have printed and did not, after those before it. */
export const missing = (prints: ReadonlyArray<string>, output: string): string | undefined => {
  const lines = output.split("\n").map((line) => line.trim())
  let from = 0
  return prints.find((expected) => {
    const at = lines.findIndex((line, index) => index >= from && pattern(expected).test(line))
    from = at + 1
    return at < 0
  })
}
