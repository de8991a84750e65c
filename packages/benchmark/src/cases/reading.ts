/** How one reads by hand what comes bit by bit. */

/** Lines of text, those of each chunk at once. */
export const lines = async function*(chunks: AsyncIterable<Uint8Array>) {
  const decoder = new TextDecoder()
  let rest = ""
  for await (const chunk of chunks) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split("\n")
    rest = parts.pop() ?? ""
    yield parts
  }
  if (rest !== "") yield [rest]
}

/** Reads to the end, or until there is enough, and says how much there was: 1 each, or what `amount` says. */
export const total = async <A>(
  all: AsyncIterable<A>,
  { amount = () => 1, enough = Infinity }: { readonly amount?: (one: A) => number; readonly enough?: number } = {}
): Promise<number> => {
  let seen = 0
  for await (const one of all) {
    seen += amount(one)
    if (seen >= enough) break
  }
  return seen
}
