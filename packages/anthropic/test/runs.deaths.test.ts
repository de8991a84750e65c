// Proof by destruction: a process is killed at a point of a run, another goes on, and nothing is lost or sent twice.
import * as Testing from "@effect-genai/anthropic/Testing"
import { bodyJson } from "@effect-genai/core/Testing"
import { assert, describe, it } from "@effect/vitest"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import { join } from "node:path"
import * as Deaths from "../../core/test/deaths.ts"

const Submission = Schema.Struct({
  requests: Schema.Array(Schema.Struct({
    params: Schema.Struct({ messages: Schema.Tuple([Schema.Struct({ content: Schema.String })]) })
  }))
})

const [submission, results] = ["POST /v1/messages/batches", "GET /v1/messages/batches/*/results"]

const died = Deaths.at({
  program: join(import.meta.dirname, "runs.program.ts"),
  place: (batch) =>
    Effect.map(Layer.build(Testing.platform({ batch })), (context) => ({
      response: Context.get(context, Testing.Platform).respond,
      requested: (received) =>
        Effect.forEach(
          received.filter(({ method, url }) => `${method} ${url.pathname}` === submission),
          (request) => Schema.decodeUnknownEffect(Submission)(bodyJson(request))
        ).pipe(
          Effect.map((all) => all.flatMap(({ requests }) => requests.map(({ params }) => params.messages[0].content))),
          Effect.orDie
        )
    }))
})

const survives = (lives: Parameters<typeof Deaths.troubles>[0]) =>
  Effect.map(Deaths.troubles(lives), (troubles) => assert.deepStrictEqual(troubles, []))

describe("a run survives its process, nothing lost and nothing sent twice,", { timeout: 240_000 }, () => {
  it.live("wherever in a batch it dies", () =>
    survives(
      [
        "amid 000001.1.lines.0, 1",
        "amid 000001.1.plan, 1",
        "after 000001.1.plan, 1",
        "amid 000001.1.sending.0, 1",
        "after 000001.1.sending.0, 1",
        `amid ${submission}, 2`,
        `unanswered ${submission}, 2`,
        "amid 000001.1.batch, 1",
        "after 000001.1.batch, 1",
        `amid the answer to ${results}, 2`,
        "took an outcome, 5",
        "before clearing 000001.1.lines., 1"
      ].map((point) => died()(point))
    ))

  it.live("at the beginning, in between and at the end", () =>
    survives(
      [
        "amid run, 1",
        `unanswered ${submission}, 1`,
        "unanswered GET /v1/messages/batches, 1",
        "took an outcome, 1",
        `unanswered ${submission}, 3`,
        "amid end.7, 1",
        "after clearing 000002.1.lines., 1"
      ].map((point) => died()(point))
    ))

  it.live("when it sends again what has failed", () =>
    survives(
      [
        "amid 000000.2.plan, 1",
        "after 000000.2.plan, 1",
        `unanswered ${submission}, 3`,
        "after clearing 000000.1.lines., 1",
        "after clearing 000001.2.lines., 1"
      ].map((point) => died({ repeated: 1 })(point))
    ))

  it.live("without its requests, once they were read", () =>
    survives([
      died({ resumes: true, startup: 500 })("after end.7, 1"),
      died({ resumes: true, startup: 500 })("took an outcome, 7"),
      died({ resumes: true, startup: 500, repeated: 1 })("after end.7, 1")
    ]))

  it.live("and the process after it", () =>
    survives([
      died()("amid run, 1", "amid run, 1"),
      died()("amid 000000.1.batch, 1", "amid 000000.1.batch, 1", "amid 000000.1.batch, 1"),
      // Two submissions nobody knows the outcome of, of one size, and nothing to tell them apart by yet.
      died({ startup: 3000 })(`unanswered ${submission}, 1`, `unanswered ${submission}, 1`),
      died({ repeated: 1 })(`unanswered ${submission}, 3`, `unanswered ${submission}, 1`)
    ]))
})
