/** The turns of an agent: each calls two tools, but the tenth, which is a text. The same for all contestants. */
import { event, message, piece } from "./payloads.ts"

export const turns = 10

const words = (count: number) => Array.from({ length: count }, (_, index) => piece(index))

const callsOf = (turn: number) =>
  ["Paris", "Rome"].map((city, index) => ({
    type: "tool_use" as const,
    id: `toolu_${turn}_${index}`,
    name: "get_weather",
    input: { city, unit: "celsius" }
  }))

type Block = { readonly type: "text"; readonly text: string } | ReturnType<typeof callsOf>[number]

const content = (turn: number): ReadonlyArray<Block> =>
  turn === turns ? [{ type: "text", text: words(40).join("") }] : [
    { type: "text", text: words(8).join("") },
    ...callsOf(turn)
  ]

/** The turn that follows a request: the one after the calls whose results it has. `undefined` if it is not an agent's. */
export const turnOf = (messages: ReadonlyArray<unknown>, tools: unknown): number | undefined => {
  const [, turn] = /"tool_use_id":"toolu_(\d+)_/.exec(JSON.stringify(messages.at(-1))) ?? []
  if (turn !== undefined) return Number(turn) + 1
  return tools === undefined ? undefined : 1
}

const reason = (turn: number) => turn === turns ? "end_turn" : "tool_use"

export const response = (turn: number): string =>
  JSON.stringify({ ...message, content: content(turn), stop_reason: reason(turn) })

const block = (each: Block, index: number): ReadonlyArray<string> => {
  const start = each.type === "text" ? { type: "text", text: "" } : { ...each, input: {} }
  const deltas = each.type === "text"
    ? (each.text.match(/ [^ ]+/g) ?? []).map((text) => ({ type: "text_delta", text }))
    : (JSON.stringify(each.input).match(/.{1,8}/g) ?? []).map((partial_json) => ({
      type: "input_json_delta",
      partial_json
    }))
  return [
    event({ type: "content_block_start", index, content_block: start }),
    ...deltas.map((delta) => event({ type: "content_block_delta", index, delta })),
    event({ type: "content_block_stop", index })
  ]
}

export const stream = (turn: number): string =>
  [
    event({ type: "message_start", message: { ...message, content: [], stop_reason: null } }),
    ...content(turn).flatMap(block),
    event({
      type: "message_delta",
      delta: { stop_reason: reason(turn), stop_sequence: null },
      usage: { output_tokens: 64 }
    }),
    event({ type: "message_stop" })
  ].join("")
