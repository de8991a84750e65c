// Batch runs whose processes are killed at given points: another process finishes them and resends no request.
import * as Testing from "@effect-genai/anthropic/Testing"
import { bodyJson } from "@effect-genai/core/Testing"
import * as Crashes from "@effect-genai/provider-contract/support/crashes"
import { assert, describe, it } from "@effect/vitest"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import { join } from "node:path"

const Submission = Schema.Struct({
  requests: Schema.Array(Schema.Struct({
    params: Schema.Struct({ messages: Schema.Tuple([Schema.Struct({ content: Schema.String })]) })
  }))
})

const [submission, results] = ["POST /v1/messages/batches", "GET /v1/messages/batches/*/results"]

const crash = Crashes.crash({
  program: join(import.meta.dirname, "support", "runs.program.ts"),
  platform: (batch) =>
    Effect.map(Layer.build(Testing.platform({ batch })), (context) => ({
      respond: Context.get(context, Testing.Platform).respond,
      questionsOf: (received) =>
        Effect.forEach(
          received.filter(({ method, url }) => `${method} ${url.pathname}` === submission),
          (request) => Schema.decodeUnknownEffect(Submission)(bodyJson(request))
        ).pipe(
          Effect.map((all) => all.flatMap(({ requests }) => requests.map(({ params }) => params.messages[0].content))),
          Effect.orDie
        )
    }))
})

const survives = (crashes: Parameters<typeof Crashes.problemsOf>[0]) =>
  Effect.map(Crashes.problemsOf(crashes), (problems) => assert.deepStrictEqual(problems, []))

describe("a batch run", { timeout: 240_000 }, () => {
  it.live("loses and repeats no request if its process crashes at any point of a batch", () =>
    survives(
      [
        "amid 000001.1.lines.0, 1",
        "amid 000001.1.plan, 1",
        "after 000001.1.plan, 1",
        "amid 000001.1.sending.0, 1",
        "after 000001.1.sending.0, 1",
        `amid ${submission}, 2`,
        `after ${submission}, 2`,
        "amid 000001.1.batch, 1",
        "after 000001.1.batch, 1",
        `amid the response to ${results}, 2`,
        "took an outcome, 5",
        "before clearing 000001.1.lines., 1"
      ].map((point) => crash()(point))
    ))

  it.live("loses and repeats no request if its process crashes at the start, between batches or at the end", () =>
    survives(
      [
        "amid run, 1",
        `after ${submission}, 1`,
        "after GET /v1/messages/batches, 1",
        "took an outcome, 1",
        `after ${submission}, 3`,
        "amid end.7, 1",
        "after clearing 000002.1.lines., 1"
      ].map((point) => crash()(point))
    ))

  it.live("loses and repeats no request if its process crashes while it resubmits failed requests", () =>
    survives(
      [
        "amid 000000.2.plan, 1",
        "after 000000.2.plan, 1",
        `after ${submission}, 3`,
        "after clearing 000000.1.lines., 1",
        "after clearing 000001.2.lines., 1"
      ].map((point) => crash({ resubmissions: 1 })(point))
    ))

  it.live("loses and repeats no request if it is resumed by its id after all requests were read", () =>
    survives([
      crash({ resumes: true, startup: 500 })("after end.7, 1"),
      crash({ resumes: true, startup: 500 })("took an outcome, 7"),
      crash({ resumes: true, startup: 500, resubmissions: 1 })("after end.7, 1")
    ]))

  it.live("loses and repeats no request if the next process crashes, too", () =>
    survives([
      crash()("amid run, 1", "amid run, 1"),
      crash()("amid 000000.1.batch, 1", "amid 000000.1.batch, 1", "amid 000000.1.batch, 1"),
      // Two submissions of the same size with an unknown outcome, which nothing distinguishes yet.
      crash({ startup: 3000 })(`after ${submission}, 1`, `after ${submission}, 1`),
      crash({ resubmissions: 1 })(`after ${submission}, 3`, `after ${submission}, 1`)
    ]))
})
