/**
 * Server-sent events. Each case runs with its own chunks, in one piece, and byte by
 * byte; the `json-stream` layer runs on the small reader in `sse/json.ts`.
 */
import * as Framing from "@effect-genai/core/Framing"
import * as Schema from "effect/Schema"
import type { Difference } from "./differences.ts"
import * as Outcome from "./Outcome.ts"
import { type Body, Chunk, splits } from "./sse/chunks.ts"
import { differs, Expected, IdSemantics } from "./sse/expected.ts"
import { JsonError, runJson } from "./sse/json.ts"
import * as Suite from "./Suite.ts"

const EventCase = Schema.Struct({
  layer: Schema.optionalKey(Schema.Literal("sse")),
  profile: Schema.optionalKey(Schema.Literals(["whatwg", "sdk", "done-sentinel", "anthropic"])),
  idSemantics: Schema.optionalKey(IdSemantics),
  chunks: Schema.Array(Chunk),
  expected: Schema.optionalKey(Schema.Array(Expected)),
  expectedWhatwg: Schema.optionalKey(Schema.Array(Expected)),
  expectedError: Schema.optionalKey(Schema.Struct({ kind: Schema.Literal("event-too-large") })),
  limits: Schema.optionalKey(
    Schema.Struct({ maxEventBytes: Schema.optionalKey(Schema.Int), maxEventChars: Schema.optionalKey(Schema.Int) })
  ),
  retry: Schema.optionalKey(Schema.Array(Schema.Finite)),
  comments: Schema.optionalKey(Schema.Array(Schema.String)),
  diagnostics: Schema.optionalKey(Schema.Array(Schema.Json)),
  // No event waits for the end of the body, so these two say nothing new.
  mustDeliverBeforeEof: Schema.optionalKey(Schema.Boolean),
  truncated: Schema.optionalKey(Schema.Boolean)
})

type EventCase = typeof EventCase.Type

const JsonCase = Schema.Struct({
  layer: Schema.Literal("json-stream"),
  profile: Schema.optionalKey(Schema.Literals(["whatwg", "sdk", "done-sentinel", "anthropic"])),
  chunks: Schema.Array(Chunk),
  expectedValues: Schema.optionalKey(Schema.Array(Schema.Json)),
  /** All values as `{ event, data }`, not only those of `thread.` events. */
  envelope: Schema.optionalKey(Schema.Boolean),
  expectedError: Schema.optionalKey(JsonError),
  mustDeliverBeforeEof: Schema.optionalKey(Schema.Boolean)
})

const runEventCase = Suite.runner<EventCase>({
  schema: EventCase,
  run: (one) => Outcome.worst(splits(one.chunks).map((body) => runEvents(one, body)))
})

const runJsonCase = Suite.runner<typeof JsonCase.Type>({
  schema: JsonCase,
  run: (one) =>
    Outcome.worst(
      splits(one.chunks).map((body) =>
        runJson({ ...one, profile: one.profile ?? "done-sentinel", expectedValues: one.expectedValues ?? [] }, body())
      )
    )
})

export const sse: Suite.Suite = {
  name: "sse-cases",
  covers: () => true,
  nameOf: Suite.nameOf,
  run: (one) => Object(one).layer === "json-stream" ? runJsonCase(one) : runEventCase(one)
}

const runEvents = (one: EventCase, body: Body): Outcome.Outcome => {
  const { limits } = one
  const limit = limits?.maxEventBytes ?? limits?.maxEventChars
  const first = compare(one, body, limit)
  if (first._tag !== "Failed" || one.expectedError !== undefined) return first
  if (limit === undefined) return withLimit(one, body, Infinity, "largeEvent") ?? first
  return limits?.maxEventBytes === undefined ? withLimit(one, body, 3 * limit, "limitInBytes") ?? first : first
}

/** The difference, if the case agrees with a larger limit. */
const withLimit = (one: EventCase, body: Body, limit: number, difference: Difference) =>
  compare(one, body, limit)._tag === "Failed" ? undefined : Outcome.different(difference)

const compare = (one: EventCase, body: Body, maxBytes: number | undefined): Outcome.Outcome => {
  const decoder = Framing.sse({ maxBytes })
  const early: Array<Framing.Event> = []
  for (const chunk of body()) {
    for (const event of decoder.push(chunk)) early.push(event)
  }
  const late = decoder.end()
  const why = disagreement(one, early)
  if (why !== undefined) return Outcome.failed(why)
  if ((decoder.failure !== undefined) !== (one.expectedError !== undefined)) {
    return Outcome.failed(decoder.failure === undefined ? "no event was too large" : "an event was too large")
  }
  if (late.some(({ complete }) => complete)) return Outcome.failed("an event waited for the end of the body")
  return Outcome.agreesExcept(differencesOf(one, early, late))
}

const disagreement = (one: EventCase, events: ReadonlyArray<Framing.Event>): string | undefined => {
  const { expected = [], expectedWhatwg, idSemantics = "none", profile = "whatwg" } = one
  if (profile === "done-sentinel") {
    const end = events.findIndex(({ data }) => data === "[DONE]")
    const upTo = (count: number) => differs(end === -1 ? events : events.slice(0, count), expected, idSemantics)
    return upTo(end) === undefined ? undefined : upTo(end + 1)
  }
  const candidates = profile === "sdk"
    ? [
      expectedWhatwg ?? expected,
      ...(expectedWhatwg === undefined ? [expected.filter(({ data }) => data !== "")] : [])
    ]
    : [expected]
  const found = candidates.map((candidate) => differs(events, candidate, idSemantics))
  return found.includes(undefined) ? undefined : found[0]
}

const differencesOf = (
  { comments = [], diagnostics = [], expected = [], profile, retry = [] }: EventCase,
  early: ReadonlyArray<Framing.Event>,
  late: ReadonlyArray<Framing.Event>
): ReadonlyArray<Difference> => {
  const found: Array<Difference> = []
  if (profile === "sdk" && early.length < expected.length) found.push("eventWithoutData")
  if (comments.length + diagnostics.length + retry.length > 0) found.push("connectionFields")
  if (late.length > 0) found.push("unfinishedEvent")
  return found
}
