// Runs of batch jobs on the embedded platform: what is specific to Mistral. The tests of core cover the rest.
import * as Bulk from "@effect-genai/core/Bulk"
import * as ResponseMeta from "@effect-genai/core/ResponseMeta"
import * as BatchJobs from "@effect-genai/mistral/BatchJobs"
import * as Chat from "@effect-genai/mistral/Chat"
import * as Files from "@effect-genai/mistral/Files"
import * as Testing from "@effect-genai/mistral/Testing"
import { soon } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Arr from "effect/Array"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { isolated } from "./support/mistral.ts"

const requests = (count: number) =>
  Arr.makeBy(count, (index) => ({
    key: index,
    body: { max_tokens: 64, messages: [{ role: "user", content: `Why? ${index}` }] }
  }))

const terms = { endpoint: "/v1/chat/completions", model: "ministral-3b-latest" } as const

const create = "POST /v1/batch/jobs"
const content = "GET /v1/files/*/content"

type Options = Partial<BatchJobs.RunOptions<"/v1/chat/completions">>

/** The outcomes of a run in order, and the number of responses per route. */
const run = (count: number, options: Options = {}) =>
  Effect.gen(function*() {
    const responses = new Map<string, number>()
    const outcomes = yield* BatchJobs.run(requests(count), { ...terms, maxRequests: 5, ...options }).pipe(
      ResponseMeta.tap(({ endpoint }) => responses.set(endpoint, (responses.get(endpoint) ?? 0) + 1)),
      Bulk.collectInOrder,
      soon
    )
    return { outcomes, responses: Object.fromEntries(responses) }
  })

const at = (options: Testing.Options) => Effect.provide(Layer.merge(Testing.layer(options), isolated))

const tags = (outcomes: ReadonlyArray<{ readonly _tag: string }>) => outcomes.map(({ _tag }) => _tag)

describe.each(["inline", "file"] as const)('a batch run with `via: "%s"`', (via) => {
  it.effect("returns each completion with the caller's key", () =>
    Effect.gen(function*() {
      const { responses, outcomes } = yield* run(12, { via })
      assert.deepStrictEqual(outcomes.map(({ key }) => key), requests(12).map(({ key }) => key))
      assert.deepStrictEqual(
        outcomes.filter((outcome) => outcome._tag !== "Succeeded" || Chat.textOf(outcome.value) === ""),
        []
      )
      assert.strictEqual(responses[create], 3)
      assert.strictEqual(responses["POST /v1/files"], via === "file" ? 3 : undefined)
    }).pipe(at({})))

  it.effect("reads failed results from the error file, and resubmits their requests", () =>
    Effect.gen(function*() {
      const { outcomes } = yield* run(4, { via, retryFailed: { times: 1 } })
      assert.deepStrictEqual(outcomes.map(({ _tag, attempts }) => `${_tag} ${attempts}`), [
        "Succeeded 1",
        "Succeeded 2",
        "Succeeded 1",
        "Succeeded 1"
      ])
    }).pipe(at({ batch: { fate: (_, index) => index === 1 ? "errored" : undefined } })))

  it.effect("returns all outcomes if every request fails and there is no output file", () =>
    Effect.gen(function*() {
      const { outcomes } = yield* run(3, { via })
      assert.deepStrictEqual(tags(outcomes), ["Errored", "Errored", "Errored"])
      assert.deepInclude(outcomes[0], { message: "Internal server error", isTransient: true })
    }).pipe(at({ batch: { fate: () => "errored" } })))

  it.effect("finds a job by its mark if the response to its submission was lost", () =>
    Effect.gen(function*() {
      const { responses, outcomes } = yield* run(7, { via })
      assert.deepStrictEqual([outcomes.length, responses[create]], [7, 2])
    }).pipe(at({ faults: { [create]: [Testing.cutAfter(20)] } })))

  it.effect("returns Expired for requests that are not processed before the timeout of their job", () =>
    Effect.gen(function*() {
      const { outcomes } = yield* run(3, { via, timeout_hours: 1 })
      assert.deepStrictEqual(tags(outcomes), ["Succeeded", "Expired", "Succeeded"])
    }).pipe(at({ batch: { fate: (_, index) => index === 1 ? "unprocessed" : undefined } })))

  it.effect("reads a result file again after a truncated download", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(tags((yield* run(3, { via })).outcomes), ["Succeeded", "Succeeded", "Succeeded"])
    }).pipe(at({ faults: { [content]: [Testing.cutAfter(300), Testing.badGateway] } })))
})

describe("a batch run", () => {
  it.effect("creates each job with the same settings and its own mark", () =>
    Effect.gen(function*() {
      yield* run(6, { metadata: { team: "blue" }, timeout_hours: 48 })
      const jobs = yield* Stream.runCollect(BatchJobs.list())
      assert.deepStrictEqual(jobs.map(({ metadata, model }) => [metadata?.["team"], model]), [
        ["blue", "ministral-3b-latest"],
        ["blue", "ministral-3b-latest"]
      ])
      assert.strictEqual(new Set(jobs.map(({ metadata }) => metadata?.["effect_genai"])).size, 2)
    }).pipe(at({})))

  it.effect("uploads files that expire a day after the timeout of their job", () =>
    Effect.gen(function*() {
      yield* run(1, { via: "file", timeout_hours: 1 })
      const [file] = yield* Files.list({ source: ["upload"] }).pipe(Stream.runCollect)
      assert.strictEqual((file?.expires_at ?? 0) - (file?.created_at ?? 0), 25 * 3600)
    }).pipe(at({})))

  it.effect("fails with InputChanged if its id belongs to a run with another model", () =>
    Effect.gen(function*() {
      yield* run(1, { id: "terms" })
      const error = yield* Effect.flip(run(1, { id: "terms", model: "ministral-8b-latest" }))
      assert.deepInclude(error.reason, { _tag: "InputChanged" })
      yield* BatchJobs.forget("terms")
    }).pipe(at({})))

  it.effect("of embeddings returns embeddings", () =>
    Effect.gen(function*() {
      const inputs = [{ key: "a", body: { input: ["one", "two"] } }]
      const embed = BatchJobs.run(inputs, { endpoint: "/v1/embeddings", model: "mistral-embed" }).pipe(
        Bulk.collectInOrder,
        soon
      )
      const [outcome] = yield* embed
      assert.strictEqual(outcome?._tag === "Succeeded" && outcome.value.data.length, 2)
    }).pipe(at({})))

  it.effect("returns the error of a job that could not read its file", () =>
    Effect.gen(function*() {
      const { outcomes } = yield* run(2, { model: "mistral-large-latest", via: "file" })
      assert.deepStrictEqual(tags(outcomes), ["Errored", "Errored"])
      assert.match(outcomes[0]?._tag === "Errored" ? outcomes[0].message : "", /not kept/)
    }).pipe(at({ files: { keep: "none" } })))

  it.effect("can be resumed by its id, without its requests", () =>
    Effect.gen(function*() {
      yield* BatchJobs.run(requests(7), { ...terms, maxRequests: 5, id: "resumed" }).pipe(
        Stream.take(1),
        Stream.runDrain,
        soon
      )
      const outcomes = yield* BatchJobs.resume("resumed", terms).pipe(Bulk.collectInOrder, soon)
      assert.deepStrictEqual(outcomes.map(({ key }) => key), [0, 1, 2, 3, 4, 5, 6])
      yield* BatchJobs.forget("resumed")
    }).pipe(at({})))
})
