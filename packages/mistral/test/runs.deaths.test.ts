// Proof by destruction: a process is killed at a point of a run, another goes on, and nothing is lost or asked twice.
import { bodyJson, type RecordedRequest } from "@effect-genai/core/Testing"
import * as Files from "@effect-genai/mistral/Files"
import * as Testing from "@effect-genai/mistral/Testing"
import { assert, describe, it } from "@effect/vitest"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { join } from "node:path"
import * as Deaths from "../../core/test/deaths.ts"

const Line = Schema.Struct({
  body: Schema.Struct({ messages: Schema.Tuple([Schema.Struct({ content: Schema.String })]) })
})

const Submission = Schema.Struct({
  requests: Schema.optionalKey(Schema.Array(Line)),
  input_files: Schema.optionalKey(Schema.Array(Schema.String))
})

const [submission, results] = ["POST /v1/batch/jobs", "GET /v1/files/*/content"]

/** The lines of a job's file. */
const linesOf = (file_id: string) =>
  Files.download({ file_id }).pipe(
    Stream.decodeText,
    Stream.splitLines,
    Stream.mapEffect((line) => Schema.decodeEffect(Schema.fromJsonString(Line))(line)),
    Stream.runCollect
  )

/** What a job asks, in it or in its files. */
const keysOf = (request: RecordedRequest) =>
  Effect.gen(function*() {
    const { input_files = [], requests = [] } = yield* Schema.decodeUnknownEffect(Submission)(bodyJson(request))
    const lines = [...requests, ...(yield* Effect.forEach(input_files, linesOf)).flat()]
    return lines.map(({ body }) => body.messages[0].content)
  })

const died = (via: "inline" | "file") =>
  Deaths.at({
    program: join(import.meta.dirname, "runs.program.ts"),
    via,
    place: (batch) =>
      Effect.map(
        Layer.build(Testing.layer({ batch })),
        (context) => ({
          response: Context.get(context, Testing.Platform).respond,
          requested: (received) =>
            Effect.forEach(
              received.filter(({ method, url }) => `${method} ${url.pathname}` === submission),
              keysOf
            ).pipe(Effect.map((requested) => requested.flat()), Effect.provide(context), Effect.orDie)
        })
      )
  })

const survives = (lives: Parameters<typeof Deaths.troubles>[0]) =>
  Effect.map(Deaths.troubles(lives), (troubles) => assert.deepStrictEqual(troubles, []))

describe("a run survives its process, nothing lost and nothing asked twice,", { timeout: 240_000 }, () => {
  it.live("by requests in its jobs", () =>
    survives([
      ...[
        `amid ${submission}, 2`,
        `unanswered ${submission}, 2`,
        "amid 000001.1.batch, 1",
        `amid the answer to ${results}, 1`
      ].map((point) => died("inline")()(point)),
      died("inline")({ repeated: 1 })(`unanswered ${submission}, 3`),
      died("inline")({ resumes: true, startup: 1500 })("after end.7, 1"),
      died("inline")()(`unanswered ${submission}, 1`, `unanswered ${submission}, 1`)
    ]))

  it.live("by files, of which one may be left over", () =>
    survives([
      ...[
        "amid POST /v1/files, 2",
        "unanswered POST /v1/files, 2",
        `before ${submission}, 2`,
        `unanswered ${submission}, 2`,
        "amid 000001.1.batch, 1"
      ].map((point) => died("file")()(point)),
      died("file")({ repeated: 1 })(`unanswered ${submission}, 3`),
      died("file")()("unanswered POST /v1/files, 1", `unanswered ${submission}, 1`)
    ]))
})
