/** Reads the whole body of a response, counted while its bytes arrive and while they are decoded. */
import { TooLarge } from "@effect-genai/core/Framing"
import { type Decoders, decodeStream, decodeWhole } from "./contentEncoding.ts"
import type { Incoming } from "./incoming.ts"

/** Up to here, an encoded body is decoded at once: that takes less than a millisecond, whatever it contains. */
const smallBytes = { encoded: 16 * 1024, decoded: 1024 * 1024 }

const join = (chunks: ReadonlyArray<Uint8Array>): Uint8Array => {
  const [first = new Uint8Array()] = chunks
  return chunks.length > 1 ? Buffer.concat(chunks) : first
}

/** Fails with `TooLarge` beyond `limit` bytes. */
export const readWhole = async (incoming: Incoming, decoders: Decoders, limit: number): Promise<Uint8Array> => {
  if (incoming.isTaken) throw new TypeError("the body was read as a stream before")
  try {
    if (decoders.length === 0) return await receive(incoming, limit)
    await incoming.ready(smallBytes.encoded + 1)
    const isSmall = incoming.hasEnded && incoming.waiting <= smallBytes.encoded
    if (!isSmall) return await decode(incoming, decoders, limit)
    const body = await receive(incoming, Infinity)
    return body.byteLength === 0
      ? body
      : decodeWhole(body, decoders, Math.min(smallBytes.decoded, limit)) ?? await decode([body], decoders, limit)
  } catch (error) {
    incoming.abort()
    throw error
  }
}

const receive = async (incoming: Incoming, limit: number) => {
  await incoming.ready(limit + 1)
  if (incoming.failure !== undefined) throw incoming.failure
  if (incoming.waiting > limit) throw new TooLarge({ limit })
  return join(incoming.take())
}

const decode = async (body: Parameters<typeof decodeStream>[0], decoders: Decoders, limit: number) => {
  const chunks: Array<Uint8Array> = []
  let size = 0
  for await (const chunk of decodeStream(body, decoders)) {
    size += chunk.byteLength
    if (size > limit) throw new TooLarge({ limit })
    chunks.push(chunk)
  }
  return join(chunks)
}
