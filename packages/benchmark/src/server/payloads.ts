/** The responses of the two platforms, of usual size and shape: the same bytes for all contestants. */
import { gzipSync } from "node:zlib"

const words = "The answer depends on what you measure and on the machine you measure it with , so always say both . "
  .split(" ")

/** About one token of text. */
export const piece = (index: number) => ` ${words[index % words.length]}`

const paragraph = Array.from({ length: 60 }, (_, index) => piece(index)).join("").trim()

const usage = {
  input_tokens: 412,
  cache_creation_input_tokens: 0,
  cache_read_input_tokens: 1024,
  cache_creation: { ephemeral_5m_input_tokens: 0, ephemeral_1h_input_tokens: 0 },
  output_tokens: 64,
  service_tier: "standard"
}

export const message = {
  id: "msg_013Zva2CMHLNnXjNJJKqJ2EF",
  type: "message",
  role: "assistant",
  model: "claude-haiku-4-5",
  content: [{ type: "text", text: paragraph }],
  stop_reason: "end_turn",
  stop_sequence: null,
  usage
}

const completion = {
  id: "cmpl-e5cc70bb28c444948073e77776eb30ef",
  object: "chat.completion",
  created: 1_767_225_600,
  model: "mistral-small-latest",
  usage: { prompt_tokens: 412, completion_tokens: 64, total_tokens: 476 },
  choices: [{ index: 0, finish_reason: "stop", message: { role: "assistant", content: paragraph, tool_calls: null } }]
}

/** A stream of `count` events, including those before and after the deltas. */
export interface Events {
  readonly first: ReadonlyArray<string>
  readonly delta: (index: number) => string
  readonly last: (count: number) => ReadonlyArray<string>
}

export const event = (data: { readonly type: string; readonly [key: string]: unknown }) =>
  `event: ${data.type}\ndata: ${JSON.stringify(data)}\n\n`

const messageEvents: Events = {
  first: [
    event({ type: "message_start", message: { ...message, content: [], stop_reason: null } }),
    event({ type: "content_block_start", index: 0, content_block: { type: "text", text: "" } })
  ],
  delta: (index) => event({ type: "content_block_delta", index: 0, delta: { type: "text_delta", text: piece(index) } }),
  last: (count) => [
    event({ type: "content_block_stop", index: 0 }),
    event({
      type: "message_delta",
      delta: { stop_reason: "end_turn", stop_sequence: null },
      usage: { output_tokens: count }
    }),
    event({ type: "message_stop" })
  ]
}

const chunk = (delta: object, rest: object = {}, finish_reason: string | null = null) => {
  const { created, id, model } = completion
  const choices = [{ index: 0, delta, finish_reason }]
  return `data: ${JSON.stringify({ id, object: "chat.completion.chunk", created, model, choices, ...rest })}\n\n`
}

const chatChunks: Events = {
  first: [chunk({ role: "assistant", content: "" })],
  delta: (index) => chunk({ content: piece(index) }),
  last: (count) => [
    chunk(
      { content: "" },
      { usage: { prompt_tokens: 412, completion_tokens: count, total_tokens: 412 + count } },
      "stop"
    ) +
    "data: [DONE]\n\n"
  ]
}

const long = Array.from({ length: 240 }, (_, index) => `${piece(index)}${index * 7 % 97}`).join("")

/** A message of 2 KB, in words that repeat less often. */
export const compressed = gzipSync(JSON.stringify({ ...message, content: [{ type: "text", text: long }] }))

const row = (index: number) =>
  `${JSON.stringify({ custom_id: `request-${index}`, result: { type: "succeeded", message } })}\n`

/** Result lines of a batch, many at a time. */
export const rows = function*(count: number) {
  const many = Array.from({ length: 50 }, (_, index) => row(index))
  const all = Buffer.from(many.join(""))
  for (let sent = 0; sent < count; sent += 50) yield count - sent < 50 ? many.slice(0, count - sent).join("") : all
}

/** Events, `together` of them in each chunk. */
export const events = function*({ delta, first, last }: Events, count: number, together: number) {
  const ring = Array.from(
    { length: words.length },
    (_, turn) => Buffer.from(Array.from({ length: together }, (_, index) => delta(turn * together + index)).join(""))
  )
  const closing = last(count)
  yield first.join("")
  let left = count - first.length - closing.length
  for (let turn = 0; left >= together; turn = (turn + 1) % ring.length, left -= together) yield ring[turn] ?? ""
  yield Array.from({ length: Math.max(0, left) }, (_, index) => delta(index)).join("") + closing.join("")
}

export const zeros = function*(bytes: number) {
  const chunk = new Uint8Array(65_536)
  for (let left = bytes; left > 0; left -= chunk.byteLength) {
    yield left < chunk.byteLength
      ? chunk.subarray(0, left)
      : chunk
  }
}

interface Platform {
  readonly response: string
  readonly events: Events
  readonly file: (id: string, bytes: number) => object
  /** The pages never end: the reader stops. */
  readonly page: (query: URLSearchParams) => object
}

const hundred = (from: number, file: (id: string, bytes: number) => object) =>
  Array.from({ length: 100 }, (_, index) => file(`file-${from + index}`, 4096))

const anthropicFile = (id: string, size_bytes: number) => ({
  id,
  type: "file",
  filename: "report.pdf",
  mime_type: "application/pdf",
  size_bytes,
  created_at: "2026-01-01T00:00:00Z",
  downloadable: false
})

const mistralFile = (id: string, bytes: number) => ({
  id,
  object: "file",
  bytes,
  created_at: 1_767_225_600,
  filename: "requests.jsonl",
  purpose: "batch",
  sample_type: "batch_request",
  num_lines: 12,
  mimetype: "application/jsonl",
  source: "upload",
  signature: "d4821d2de1917341"
})

export const platforms: { readonly [name: string]: Platform } = {
  anthropic: {
    response: JSON.stringify(message),
    events: messageEvents,
    file: anthropicFile,
    page: (query) => {
      const from = Number(query.get("page") ?? 0)
      return { data: hundred(from, anthropicFile), next_page: `${from + 100}` }
    }
  },
  mistral: {
    response: JSON.stringify(completion),
    events: chatChunks,
    file: mistralFile,
    page: (query) => ({
      data: hundred(Number(query.get("page") ?? 0) * 100, mistralFile),
      object: "list",
      total: 1_000_000_000
    })
  }
}
