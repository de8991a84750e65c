/** One message of 100 MB, in deltas of a kilobyte: accumulated, as snapshots, and the input of a tool call as it grows. */
import type * as Messages from "@effect-genai/anthropic/Messages"
import type * as Effect from "effect/Effect"
import type { Load } from "../../Case.ts"
import * as clients from "../../clients.ts"
import * as memory from "../../memory.ts"
import { event, message } from "../../server/payloads.ts"
import { growing } from "./growing.ts"

const kilobyte = "It was a dark and stormy night; the rain fell in torrents. ".repeat(17).slice(0, 1000)

/** A message of one block, which has a delta of a kilobyte a thousand times per unit. */
const grown = function*(units: number, block: object, deltaOf: (index: number) => object) {
  yield event({ type: "message_start", message: { ...message, content: [], stop_reason: null } })
  yield event({ type: "content_block_start", index: 0, content_block: block })
  for (let index = 0; index < units * 1000; index++) {
    yield event({ type: "content_block_delta", index: 0, delta: deltaOf(index) })
  }
  yield event({ type: "content_block_stop", index: 0 })
  yield event({ type: "message_delta", delta: { stop_reason: "end_turn" }, usage: { output_tokens: 1 } })
  yield event({ type: "message_stop" })
}

const text = (units: number) => {
  const delta = { type: "text_delta", text: kilobyte }
  return grown(units, { type: "text", text: "" }, () => delta)
}

/** A tool call with a list of lines. */
const input = (units: number) => {
  const [line, last] = [JSON.stringify(kilobyte), units * 1000 - 1]
  return grown(units, { type: "tool_use", id: "toolu_1", name: "write", input: {} }, (index) => ({
    type: "input_json_delta",
    partial_json: (index === 0 ? `{"lines":[` : ",") + line + (index === last ? "]}" : "")
  }))
}

type Read = (
  events: ReturnType<typeof Messages.stream>,
  units: number
) => Effect.Effect<number, unknown, clients.Services>

/** `read` returns the number of kilobytes. */
const reading = (chunks: (units: number) => Iterable<string>, load: () => Promise<Read>): Load => async (server) => {
  let size = 0
  const http = memory.client(() => memory.streamed(memory.body(chunks(size))))
  const [run, { stream }, read] = await Promise.all([
    clients.ours(http, server),
    import("@effect-genai/anthropic/Messages"),
    load()
  ])
  const messages = [{ role: "user" as const, content: "Tell me a very long story." }]
  return async (units) => {
    size = units
    return await run(read(stream({ model: "claude-haiku-4-5", max_tokens: 1024, messages }), units)) / 1000
  }
}

const accumulate = async (): Promise<Read> => {
  const [{ accumulate, textOf }, Effect] = await Promise.all([
    import("@effect-genai/anthropic/Messages"),
    import("effect/Effect")
  ])
  return (events) => Effect.map(accumulate(events), (message) => textOf(message).length / 1000)
}

const snapshots = async (): Promise<Read> => {
  const [{ snapshots, textOf }, Stream] = await Promise.all([
    import("@effect-genai/anthropic/Messages"),
    import("effect/Stream")
  ])
  return (events) => Stream.runFold(snapshots(events), () => 0, (_, message) => textOf(message).length / 1000)
}

/** A page that shows the input ten times while it arrives. */
const partialJson = async (): Promise<Read> => {
  const [{ snapshots }, Stream] = await Promise.all([
    import("@effect-genai/anthropic/Messages"),
    import("effect/Stream")
  ])
  return (events, units) => {
    const every = units * 100
    let received = 0
    return Stream.runFold(snapshots(events), () => 0, (lines, { content: [block] }) => {
      if (++received % every !== 0 && received < units * 1000 || block?.type !== "tool_use") return lines
      const { input } = block
      return typeof input === "object" && input !== null && "lines" in input && Array.isArray(input.lines)
        ? input.lines.length
        : lines
    })
  }
}

const megabytes = { unit: "MB", units: 100 }

export default [
  growing(
    { name: "growth/accumulate", title: "Accumulate one message of 100 MB, Anthropic", ...megabytes },
    reading(text, accumulate),
    "50 MB",
    "100 MB"
  ),
  growing(
    { name: "growth/snapshots", title: "Snapshots of one message of 100 MB, Anthropic", ...megabytes },
    reading(text, snapshots),
    "50 MB",
    "100 MB"
  ),
  growing(
    {
      name: "growth/partial-json",
      title: "Input of a tool call of 100 MB, read ten times as it grows, Anthropic",
      ...megabytes
    },
    reading(input, partialJson),
    "50 MB",
    "100 MB"
  )
]
