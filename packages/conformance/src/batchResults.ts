/** Batch results: the rows of a body by `Batches.results`, also with an unreadable line among them. */
import * as Batches from "@effect-genai/anthropic/Batches"
import * as Testing from "@effect-genai/core/Testing"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { inspect } from "node:util"
import * as Calls from "./calls.ts"
import * as Outcome from "./Outcome.ts"
import { bodyOf, Chunk } from "./sse/chunks.ts"
import * as Suite from "./Suite.ts"

const Case = Schema.Struct({
  chunks: Schema.Array(Chunk),
  expected: Schema.Array(Schema.Json)
})

const run = Effect.fnUntraced(function*({ chunks, expected }: typeof Case.Type) {
  const bodies = [...bodyOf(chunks)()]
  const whole = Buffer.concat(bodies)
  for (const split of [bodies, [whole], Array.from(whole, (byte) => Buffer.of(byte))]) {
    const got = yield* read(split)
    if (!Exit.isSuccess(got)) return Outcome.failed(Calls.describe(got))
    if (!Outcome.isSameJson(got.value, expected)) return Outcome.failed(`got ${Outcome.shown(got.value)}`)
  }
  for (const broken of [cut("unseen"), '{"custom_id":"unseen"}', '["unseen"]', "\u2028unseen"]) {
    const why = yield* withBroken(whole, broken, expected)
    if (why !== undefined) return Outcome.failed(`${broken} among the lines: ${why}`)
  }
  return Outcome.passed
})

/** The other cases of the format are about lines only, see `jsonl.ts`, which also reads the lines of these. */
export const batchResults = Suite.make<typeof Case.Type>("batch-results", {
  schema: Case,
  run,
  covers: ({ kind }) => kind === "anthropic-batch-results"
})

const cut = (id: string) => `{"custom_id":"${id}`

/** The rows are unchanged, and the bad line is a value that has its text but does not print it. */
const withBroken = Effect.fnUntraced(function*(whole: Buffer, broken: string, expected: ReadonlyArray<Schema.Json>) {
  const [first = "", ...more] = whole.toString().split("\n")
  const got = yield* read([Buffer.from([first, broken, ...more].join("\n"))])
  if (!Exit.isSuccess(got)) return Calls.describe(got)
  const [row, bad, ...rows] = got.value
  if (!Outcome.isSameJson([row, ...rows], expected)) return "the rows around it have changed"
  if (bad === undefined || !("_tag" in bad)) return "the line is delivered as a row"
  if (bad.line !== 2 || bad.body === undefined || Redacted.value(bad.body) !== broken) {
    return "the value does not identify the line"
  }
  return [bad.message, JSON.stringify(bad), inspect(bad)].some((shown) => shown.includes("unseen"))
    ? "the text of the line is printed"
    : undefined
})

const read = (chunks: ReadonlyArray<Uint8Array>) =>
  Calls.play(
    Stream.runCollect(Batches.results({ message_batch_id: "msgbatch_1" })),
    Testing.script([{ ...Testing.text(""), body: Stream.fromIterable(chunks) }])
  ).pipe(Effect.map(({ exit }) => exit))
