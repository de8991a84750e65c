// Runs of batch jobs against the embedded platform of Mistral.
import * as Bulk from "@effect-genai/core/Bulk"
import * as BatchJobs from "@effect-genai/mistral/BatchJobs"
import * as Chat from "@effect-genai/mistral/Chat"
import * as Files from "@effect-genai/mistral/Files"
import type { MistralConfig } from "@effect-genai/mistral/MistralConfig"
import type { MistralError } from "@effect-genai/mistral/MistralError"
import * as Testing from "@effect-genai/mistral/Testing"
import { runs } from "@effect-genai/provider-contract/runs"
import { skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Arr from "effect/Array"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { isolated } from "./support/mistral.ts"
import { mistral } from "./support/provider.ts"

const requests = (count: number) =>
  Arr.makeBy(count, (index) => ({
    key: `key ${index}`,
    body: { max_tokens: 64, messages: [{ role: "user", content: `Why? ${index}` }] }
  }))

const terms = { endpoint: "/v1/chat/completions", model: "ministral-3b-latest" } as const

type Options = Partial<BatchJobs.RunOptions<"/v1/chat/completions">>

const outcomesOf = (count: number, options: Options = {}) =>
  BatchJobs.run(requests(count), { ...terms, maxRequests: 5, ...options }).pipe(Bulk.collectInOrder, skipSleeps)

const at = (options: Testing.Options) => Effect.provide(Layer.merge(Testing.layer(options), isolated))

const tags = (outcomes: ReadonlyArray<{ readonly _tag: string }>) => outcomes.map(({ _tag }) => _tag)

for (const via of ["inline", "file"] as const) {
  runs<Chat.ChatCompletion, MistralError | Bulk.RunError, MistralConfig>(mistral, {
    variant: `with requests sent ${via === "inline" ? "inline" : "as files"}`,
    keys: (count) => requests(count).map(({ key }) => key),
    run: (count, options) => BatchJobs.run(requests(count), { ...terms, ...options, via }),
    resume: (id) => BatchJobs.resume(id, { ...terms, via }),
    forget: BatchJobs.forget,
    provide: at,
    routes: { submission: "POST /v1/batch/jobs", results: "GET /v1/files/*/content" },
    responses: { "POST /v1/files": via === "file" ? 3 : undefined },
    isWhole: (completion) => Chat.textOf(completion) !== ""
  })
}

describe.each(["inline", "file"] as const)("Mistral: a run with requests sent via %s", (via) => {
  it.effect("a job whose requests all fail has an Errored outcome for each", () =>
    Effect.gen(function*() {
      const outcomes = yield* outcomesOf(3, { via })
      assert.deepStrictEqual(tags(outcomes), ["Errored", "Errored", "Errored"])
      assert.deepInclude(outcomes[0], { message: "Internal server error", isTransient: true })
    }).pipe(at({ batch: { fate: () => "errored" } })))

  it.effect("requests that a job does not reach in its time are Expired", () =>
    Effect.gen(function*() {
      const outcomes = yield* outcomesOf(3, { via, timeout_hours: 1 })
      assert.deepStrictEqual(tags(outcomes), ["Succeeded", "Expired", "Succeeded"])
    }).pipe(at({ batch: { fate: (_, index) => index === 1 ? "unprocessed" : undefined } })))
})

describe("Mistral: a run of batch jobs", () => {
  it.effect("passes its settings to each job, and marks the jobs", () =>
    Effect.gen(function*() {
      yield* outcomesOf(6, { metadata: { team: "blue" }, timeout_hours: 48 })
      const jobs = yield* Stream.runCollect(BatchJobs.list())
      assert.deepStrictEqual(jobs.map(({ metadata, model }) => [metadata?.["team"], model]), [
        ["blue", "ministral-3b-latest"],
        ["blue", "ministral-3b-latest"]
      ])
      assert.strictEqual(new Set(jobs.map(({ metadata }) => metadata?.["effect_genai"])).size, 2)
    }).pipe(at({})))

  it.effect("uploads files that expire", () =>
    Effect.gen(function*() {
      yield* outcomesOf(1, { via: "file", timeout_hours: 1 })
      const [file] = yield* Files.list({ source: ["upload"] }).pipe(Stream.runCollect)
      assert.strictEqual((file?.expires_at ?? 0) - (file?.created_at ?? 0), 25 * 3600)
    }).pipe(at({})))

  it.effect("cannot be continued with another model", () =>
    Effect.gen(function*() {
      yield* outcomesOf(1, { id: "terms" })
      const error = yield* Effect.flip(outcomesOf(1, { id: "terms", model: "ministral-8b-latest" }))
      assert.deepInclude(error.reason, { _tag: "InputChanged" })
    }).pipe(at({})))

  it.effect("returns embeddings for the embeddings endpoint", () =>
    Effect.gen(function*() {
      const inputs = [{ key: "a", body: { input: ["one", "two"] } }]
      const embed = BatchJobs.run(inputs, { endpoint: "/v1/embeddings", model: "mistral-embed" }).pipe(
        Bulk.collectInOrder,
        skipSleeps
      )
      const [outcome] = yield* embed
      assert.strictEqual(outcome?._tag === "Succeeded" && outcome.value.data.length, 2)
    }).pipe(at({})))

  it.effect("reports why a job could not read its file", () =>
    Effect.gen(function*() {
      const outcomes = yield* outcomesOf(2, { model: "mistral-large-latest", via: "file" })
      assert.deepStrictEqual(tags(outcomes), ["Errored", "Errored"])
      assert.match(outcomes[0]?._tag === "Errored" ? outcomes[0].message : "", /not kept/)
    }).pipe(at({ files: { keep: "none" } })))
})
