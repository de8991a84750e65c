// Proof by destruction: a process is killed at a point of a run, another goes on, and nothing is lost or sent twice.
import * as Testing from "@effect-genai/anthropic/Testing"
import { bodyJson, type Recorded } from "@effect-genai/core/Testing"
import { assert, describe, it } from "@effect/vitest"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import { join } from "node:path"
import { differences, story, witnessed } from "../../core/test/deaths.ts"

const program = join(import.meta.dirname, "bulk.program.ts")

const questions = Array.from({ length: 7 }, (_, index) => `question ${index}`)

const Submission = Schema.Struct({
  requests: Schema.Array(Schema.Struct({
    params: Schema.Struct({ messages: Schema.Tuple([Schema.Struct({ content: Schema.String })]) })
  }))
})

/** What was asked, as often as it was. */
const asked = (received: ReadonlyArray<Recorded>) =>
  received.flatMap((request) =>
    request.method === "POST" && request.url.pathname === "/v1/messages/batches"
      ? Schema.decodeUnknownSync(Submission)(bodyJson(request)).requests.map(({ params }) => params.messages[0].content)
      : []
  )

interface Deaths {
  /** How often what has failed is sent again; where it is, the second of three fails, and by itself succeeds. */
  readonly again?: number
  /** How long a batch takes to begin. */
  readonly startup?: number
  /** The last life has the id of the run and nothing else. */
  readonly resumes?: boolean
}

/** What is wrong when a run is over that was killed at these points, one after another, on a platform of its own. */
const wrongs = ({ again = 0, resumes = false, startup = 20 }: Deaths = {}) => (...deaths: ReadonlyArray<string>) =>
  Effect.gen(function*() {
    const fate = (_: unknown, index: number) => again > 0 && index === 1 ? "errored" as const : undefined
    const platform = yield* Layer.build(Testing.platform({ batch: { startup, perRequest: 2, fate } }))
    const { home, received } = yield* witnessed(Context.get(platform, Testing.Platform).answer)
    const { last, wrong } = yield* story({ program, errand: { resumes: false, again }, deaths, resumes }, home)
    const attempts = (index: number) => again > 0 && index % 3 === 1 ? 2 : 1
    return [
      ...wrong,
      ...differences(
        last.outcomes.map(({ attempts, key, tag }) => `${key} ${tag} ${attempts}`),
        questions.map((question, index) => `${question} Succeeded ${attempts(index)}`)
      ),
      ...differences(asked(received), questions.flatMap((question, index) => Array(attempts(index)).fill(question)))
    ].map((problem) => `${deaths.join(", then ")}: ${problem}`)
  }).pipe(Effect.scoped)

const survives = (stories: ReadonlyArray<Effect.Effect<ReadonlyArray<string>>>) =>
  Effect.map(Effect.all(stories, { concurrency: 3 }), (problems) => assert.deepStrictEqual(problems.flat(), []))

const [submission, results] = ["POST /v1/messages/batches", "GET /v1/messages/batches/*/results"]

describe("a run survives its process, nothing lost and nothing sent twice,", { timeout: 240_000 }, () => {
  it.live("wherever in a batch it dies", () =>
    survives(
      [
        "before 000001.1.lines.0, 1",
        "amid 000001.1.lines.0, 1",
        "after 000001.1.lines.0, 1",
        "amid 000001.1.keys, 1",
        "amid 000001.1.plan, 1",
        "after 000001.1.plan, 1",
        "amid 000001.1.sending.0, 1",
        "after 000001.1.sending.0, 1",
        `amid ${submission}, 2`,
        `unanswered ${submission}, 2`,
        `amid the answer to ${submission}, 2`,
        "before 000001.1.batch, 1",
        "amid 000001.1.batch, 1",
        "after 000001.1.batch, 1",
        `before ${results}, 2`,
        `unanswered ${results}, 2`,
        `amid the answer to ${results}, 2`,
        "took an outcome, 5",
        "before clearing 000001.1.lines., 1",
        "after clearing 000001.1.lines., 1"
      ].map((death) => wrongs()(death))
    ))

  it.live("at the beginning, in between and at the end", () =>
    survives(
      [
        "amid run, 1",
        "after run, 1",
        "amid 000000.1.sending.0, 1",
        `unanswered ${submission}, 1`,
        "amid 000000.1.batch, 1",
        "took an outcome, 1",
        "unanswered GET /v1/messages/batches, 1",
        `unanswered ${submission}, 3`,
        "amid 000002.1.batch, 1",
        "amid end.7, 1",
        "took an outcome, 7",
        "after clearing 000002.1.lines., 1"
      ].map((death) => wrongs()(death))
    ))

  it.live("when it sends again what has failed", () =>
    survives(
      [
        "took an outcome, 2",
        "amid 000000.2.lines.0, 1",
        "amid 000000.2.plan, 1",
        "after 000000.2.plan, 1",
        "amid 000000.2.sending.0, 1",
        `amid ${submission}, 3`,
        `unanswered ${submission}, 3`,
        "amid 000000.2.batch, 1",
        "before clearing 000000.1.lines., 1",
        "after clearing 000000.1.lines., 1",
        `unanswered ${submission}, 5`,
        "after clearing 000001.2.lines., 1"
      ].map((death) => wrongs({ again: 1 })(death))
    ))

  it.live("without its requests, once they were read", () =>
    survives([
      wrongs({ resumes: true, startup: 500 })("after end.7, 1"),
      wrongs({ resumes: true, startup: 500 })(`amid the answer to ${results}, 3`),
      wrongs({ resumes: true, startup: 500 })("took an outcome, 7"),
      wrongs({ resumes: true, startup: 500, again: 1 })("after end.7, 1"),
      wrongs({ resumes: true, startup: 500 })("after end.7, 1", "took an outcome, 7")
    ]))

  it.live("and the process after it", () =>
    survives([
      wrongs()("amid run, 1", "amid run, 1"),
      wrongs()("amid 000001.1.plan, 1", "amid 000001.1.plan, 1"),
      wrongs()(`amid ${submission}, 1`, `amid ${submission}, 1`),
      wrongs()("amid 000000.1.batch, 1", "amid 000000.1.batch, 1", "amid 000000.1.batch, 1"),
      // Two submissions nobody knows the outcome of, of one size, and nothing to tell them apart by yet.
      wrongs({ startup: 5000 })(`unanswered ${submission}, 1`, `unanswered ${submission}, 1`),
      wrongs({ again: 1 })(`unanswered ${submission}, 3`, `unanswered ${submission}, 1`, `unanswered ${submission}, 1`)
    ]))
})
