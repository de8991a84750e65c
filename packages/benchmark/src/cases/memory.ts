/** Calls and streams without a network, and so without its noise: all that is measured is the client. */
import type { Case, Load } from "../Case.ts"
import * as clients from "../clients.ts"
import * as memory from "../memory.ts"
import { events, platforms } from "../server/payloads.ts"
import { anthropic, effect, mistral, ours, type Wire } from "./calls.ts"
import { eventsIn } from "./reading.ts"

const calls = (wire: Wire, suffix: string): ReadonlyArray<Case> => {
  const { response = "" } = platforms[wire.name] ?? {}
  const call = (name: string, title: string, respond: memory.Respond, atMost: number): Case => ({
    name: name + suffix,
    title: `Call in memory, ${title}, ${wire.title}`,
    unit: "call",
    units: 50_000,
    warmUp: 0.4,
    contestants: {
      "Effect, by hand": effect(wire, memory.client(respond)),
      ours: ours(wire, memory.client(respond))
    },
    claims: [{ metric: "cpu", of: "ours", to: "Effect, by hand", atMost }]
  })
  return [
    call("memory/call", "content-length", () => memory.sized(response), 1.5),
    call("memory/call-chunked", "chunked", () => memory.chunked(response), 1.7)
  ]
}

const messages = [{ role: "user", content: "Tell me a long story." }] as const

const stream = (together: number, units: number, to: string): Case => {
  const chunks = (count: number) => platforms["anthropic"] ? events(platforms["anthropic"].events, count, together) : []
  const framing: Load = async () => {
    const { sse } = await import("@effect-genai/core/Framing")
    return async (units) => {
      const decoder = sse()
      let count = 0
      for (const chunk of memory.encoded(chunks(units))) {
        for (const { data } of decoder.push(chunk)) if (JSON.parse(data) !== null) count++
      }
      return count
    }
  }
  const ours: Load = async (server) => {
    let count = 0
    const http = memory.client(() => memory.streamed(memory.body(chunks(count))))
    const [run, { stream }, Stream] = await Promise.all([
      clients.ours(http, server),
      import("@effect-genai/anthropic/Messages"),
      import("effect/Stream")
    ])
    return (units) => {
      count = units
      return run(Stream.runCount(stream({ model: "claude-haiku-4-5", max_tokens: units, messages })))
    }
  }
  return {
    name: `memory/sse-${together}`,
    title: `SSE in memory, ${together} a chunk, Anthropic`,
    unit: "event",
    units,
    contestants: {
      "frame + parse": { load: framing },
      "bare reading by hand": { load: async () => (units) => eventsIn(memory.body(chunks(units))) },
      ours: { load: ours }
    },
    claims: [{ metric: "cpu", of: "ours", to, atMost: 2 }]
  }
}

export default [
  ...calls(anthropic("claude-haiku-4-5"), ""),
  ...calls(mistral("mistral-small-latest"), "-mistral"),
  stream(20, 1_000_000, "frame + parse"),
  stream(1, 300_000, "bare reading by hand")
]
