/**
 * Streamed responses, event by event: with 20 events per chunk, sent as fast as they are read, as under load; and with
 * 1, sent slowly enough that the previous one has been read.
 */
import type * as Stream from "effect/Stream"
import type { Case, Load, Server } from "../Case.ts"
import * as clients from "../clients.ts"
import { eventsIn, total } from "./reading.ts"

const messages = [{ role: "user", content: "Tell me a long story." }] as const

interface Wire {
  readonly name: "anthropic" | "mistral"
  readonly title: string
  readonly path: string
  readonly ours: () => Promise<(input: Input) => Stream.Stream<unknown, unknown, clients.Services>>
  readonly theirs: (server: Server) => Promise<(input: Input) => Promise<AsyncIterable<unknown>>>
  /** The fraction of the events that the official SDK reads. */
  readonly share: number
  readonly atMost: { readonly theirs: number; readonly theirsByJit: number }
}

interface Input {
  readonly model: string
  readonly max_tokens: number
  readonly messages: typeof messages
}

const anthropic: Wire = {
  name: "anthropic",
  title: "Anthropic",
  path: "/v1/messages",
  ours: async () => (await import("@effect-genai/anthropic/Messages")).stream,
  theirs: async (server) => {
    const client = await clients.anthropic(server)
    return (input) => client.messages.create({ ...input, messages: [...input.messages], stream: true })
  },
  share: 1,
  atMost: { theirs: 0.5, theirsByJit: 0.4 }
}

const mistral: Wire = {
  name: "mistral",
  title: "Mistral",
  path: "/v1/chat/completions",
  ours: async () => (await import("@effect-genai/mistral/Chat")).stream,
  theirs: async (server) => {
    const client = await clients.mistral(server)
    return ({ max_tokens: maxTokens, messages, model }) =>
      client.chat.stream({ model, maxTokens, messages: [...messages] })
  },
  share: 0.1,
  atMost: { theirs: 0.06, theirsByJit: 0.06 }
}

type InputOf = (units: number) => Input

const bare = ({ name, path }: Wire, inputOf: InputOf): Load => async (server) => {
  const send = await clients.bare("undici")
  return async (units) => {
    const { chunks } = await send(server[name] + path, { ...inputOf(units), stream: true })
    return eventsIn(chunks)
  }
}

const ours = (wire: Wire, inputOf: InputOf, on: clients.Transport): Load => async (server) => {
  const [run, stream, Stream] = await Promise.all([clients.ours(on, server), wire.ours(), import("effect/Stream")])
  return (units) => run(Stream.runCount(stream(inputOf(units))))
}

const theirs = (wire: Wire, inputOf: InputOf): Load => async (server) => {
  const stream = await wire.theirs(server)
  return async (units) => total(await stream(inputOf(units)))
}

/** `model` configures the chunks of the server: see `server/main.ts`. */
const sse = (wire: Wire, together: number, model: string, units: number): Case => {
  const inputOf: InputOf = (max_tokens) => ({ model, max_tokens, messages })
  return {
    name: `sse/${wire.name}-${together}`,
    title: `SSE, ${together} a chunk, ${wire.title}`,
    unit: "event",
    units,
    contestants: {
      "bare undici": { load: bare(wire, inputOf) },
      "ours, undici": { load: ours(wire, inputOf, "undici") },
      "ours, undici, JIT": { load: clients.withJit(ours(wire, inputOf, "undici")) },
      "ours, fetch": { load: ours(wire, inputOf, "fetch") },
      "official SDK": { load: theirs(wire, inputOf), share: wire.share }
    },
    claims: [
      { metric: "cpu", of: "ours, undici", to: "official SDK", atMost: wire.atMost.theirs },
      { metric: "cpu", of: "ours, undici, JIT", to: "official SDK", atMost: wire.atMost.theirsByJit },
      { metric: "cpu", of: "ours, undici", to: "bare undici", atMost: 1.5 }
    ]
  }
}

export default [anthropic, mistral].flatMap((wire) => [
  sse(wire, 20, "20 a chunk", 1_000_000),
  // At this pace a million would take an hour, and measure no better.
  sse(wire, 1, "1 a chunk, one every 50 µs", 100_000)
])
