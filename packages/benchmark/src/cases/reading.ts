/** Readers of streamed bodies without a library. */

/** Splits chunks into lines of text, and yields the lines of each chunk together. */
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

/** Reads to the end, or until `enough`, and returns the sum of `amount` (default: 1 each). */
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

const isEvent = (line: string) => line.startsWith("data: {") && JSON.parse(line.slice(6)) !== null

/** The smallest reader of a stream of events: the number of parsed `data:` lines. */
export const eventsIn = (chunks: AsyncIterable<Uint8Array>): Promise<number> =>
  total(lines(chunks), { amount: (some) => some.filter(isEvent).length })
