// Runs whose process is killed at given points, and which another process must finish.
import { bodyJson, type RecordedRequest } from "@effect-genai/core/Testing"
import * as Files from "@effect-genai/mistral/Files"
import * as Testing from "@effect-genai/mistral/Testing"
import * as Crashes from "@effect-genai/provider-contract/support/crashes"
import { assert, describe, it } from "@effect/vitest"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { join } from "node:path"

const Line = Schema.Struct({
  body: Schema.Struct({ messages: Schema.Tuple([Schema.Struct({ content: Schema.String })]) })
})

const Submission = Schema.Struct({
  requests: Schema.optionalKey(Schema.Array(Line)),
  input_files: Schema.optionalKey(Schema.Array(Schema.String))
})

const [submission, results] = ["POST /v1/batch/jobs", "GET /v1/files/*/content"]

const linesOf = (file_id: string) =>
  Files.download({ file_id }).pipe(
    Stream.decodeText,
    Stream.splitLines,
    Stream.mapEffect((line) => Schema.decodeEffect(Schema.fromJsonString(Line))(line)),
    Stream.runCollect
  )

/** The questions of a submission, in its body or in its files. */
const questionsOf = (request: RecordedRequest) =>
  Effect.gen(function*() {
    const { input_files = [], requests = [] } = yield* Schema.decodeUnknownEffect(Submission)(bodyJson(request))
    const lines = [...requests, ...(yield* Effect.forEach(input_files, linesOf)).flat()]
    return lines.map(({ body }) => body.messages[0].content)
  })

const crash = (via: "inline" | "file") =>
  Crashes.crash({
    program: join(import.meta.dirname, "support", "runs.program.ts"),
    via,
    platform: (batch) =>
      Effect.map(
        Layer.build(Testing.layer({ batch })),
        (context) => ({
          respond: Context.get(context, Testing.Platform).respond,
          questionsOf: (received) =>
            Effect.forEach(
              received.filter(({ method, url }) => `${method} ${url.pathname}` === submission),
              questionsOf
            ).pipe(Effect.map((all) => all.flat()), Effect.provide(context), Effect.orDie)
        })
      )
  })

const assertSurvives = (crashes: Parameters<typeof Crashes.problemsOf>[0]) =>
  Effect.map(Crashes.problemsOf(crashes), (problems) => assert.deepStrictEqual(problems, []))

describe("a batch run whose process crashes", { timeout: 240_000 }, () => {
  it.live("loses nothing and sends nothing twice if its requests are inline", () =>
    assertSurvives([
      ...[
        `amid ${submission}, 2`,
        `after ${submission}, 2`,
        "amid 000001.1.batch, 1",
        `amid the response to ${results}, 1`
      ].map((point) => crash("inline")()(point)),
      crash("inline")({ resubmissions: 1 })(`after ${submission}, 3`),
      crash("inline")({ resumes: true, startup: 1500 })("after end.7, 1"),
      crash("inline")()(`after ${submission}, 1`, `after ${submission}, 1`)
    ]))

  it.live("loses nothing and sends no request twice if they are in files, and leaves at most one unused file", () =>
    assertSurvives([
      ...[
        "amid POST /v1/files, 2",
        "after POST /v1/files, 2",
        `before ${submission}, 2`,
        `after ${submission}, 2`,
        "amid 000001.1.batch, 1"
      ].map((point) => crash("file")()(point)),
      crash("file")({ resubmissions: 1 })(`after ${submission}, 3`),
      crash("file")()("after POST /v1/files, 1", `after ${submission}, 1`)
    ]))
})
