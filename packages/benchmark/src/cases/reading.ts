/** Lines of text as they come, the way one reads them by hand: those of each chunk at once. */
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
