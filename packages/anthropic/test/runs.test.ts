// Batch runs against the embedded platform of Anthropic.
import * as Batches from "@effect-genai/anthropic/Batches"
import type * as Messages from "@effect-genai/anthropic/Messages"
import * as Testing from "@effect-genai/anthropic/Testing"
import * as Budget from "@effect-genai/core/Budget"
import * as Bulk from "@effect-genai/core/Bulk"
import * as ResponseMeta from "@effect-genai/core/ResponseMeta"
import { runs } from "@effect-genai/provider-contract/runs"
import { skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Arr from "effect/Array"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as Stream from "effect/Stream"
import { isolated, message } from "./support/anthropic.ts"
import { anthropic } from "./support/provider.ts"

const requests = (count: number) =>
  Arr.makeBy(count, (index) => ({
    key: `path/to ${index}`,
    params: {
      model: "claude-haiku-4-5",
      max_tokens: 64,
      messages: [{ role: "user", content: `Why? ${index}` }]
    } satisfies Messages.CreateMessage
  }))

const create = "POST /v1/messages/batches"
const results = "GET /v1/messages/batches/*/results"

/** The outcomes of a run in order, and the number of responses by route. */
const run = (count: number, options: Bulk.Options = {}) =>
  Effect.gen(function*() {
    const responses = new Map<string, number>()
    const outcomes = yield* Batches.run(requests(count), { maxRequests: 5, ...options }).pipe(
      ResponseMeta.tap(({ endpoint }) => responses.set(endpoint, (responses.get(endpoint) ?? 0) + 1)),
      Bulk.collectInOrder,
      skipSleeps
    )
    return { outcomes, responses: Object.fromEntries(responses) }
  })

const at = (options: Testing.Options) => Effect.provide(Layer.merge(Testing.layer(options), isolated))

const summary = (outcomes: ReadonlyArray<Bulk.Outcome<string, Messages.Message>>) =>
  outcomes.map(({ _tag, attempts, key }) => `${key} ${_tag} ${attempts}`)

runs(anthropic, {
  keys: (count) => requests(count).map(({ key }) => key),
  run: (count, options) => Batches.run(requests(count), options),
  resume: Batches.resume,
  forget: Batches.forget,
  provide: at,
  routes: { submission: create, results },
  responses: {},
  isWhole: ({ usage }) => usage.service_tier === "batch"
})

describe("Anthropic: a run of batches", () => {
  it.effect("each outcome names its batch", () =>
    Effect.gen(function*() {
      const { outcomes } = yield* run(12)
      for (const { batch } of outcomes) assert.match(batch, /^msgbatch_/)
    }).pipe(at({})))

  it.effect("polls all its batches with one request", () =>
    Effect.gen(function*() {
      const { responses } = yield* run(20)
      assert.deepInclude(responses, { [create]: 4, "GET /v1/messages/batches/{message_batch_id}/results": 4 })
      assert.isAtLeast(responses["GET /v1/messages/batches"] ?? 0, 2)
      // A batch is polled alone only when it is the last one, or the first one.
      assert.isAtMost(responses["GET /v1/messages/batches/{message_batch_id}"] ?? 0, 1)
    }).pipe(at({ batch: { startup: "20 seconds", perRequest: 0 } })))

  it.effect("resubmits requests that failed or expired, at most as often as set", () =>
    Effect.gen(function*() {
      const { outcomes } = yield* run(4, { retryFailed: { times: 1 } })
      assert.deepStrictEqual(summary(outcomes), [
        "path/to 0 Succeeded 1",
        "path/to 1 Succeeded 2",
        "path/to 2 Errored 2",
        "path/to 3 Succeeded 1"
      ])
      // The second attempt holds the two that failed: of them, the second fails again.
    }).pipe(at({ batch: { fate: (_, index) => index === 1 ? "errored" : index === 2 ? "expired" : undefined } })))

  it.effect("stops within a budget, at batch prices", () =>
    Effect.gen(function*() {
      const error = yield* Batches.run(requests(20), { maxRequests: 5 }).pipe(Stream.runDrain, Effect.flip, skipSleeps)
      assert.deepInclude(error.reason, { _tag: "NotSent", index: 10 })
      const budget = yield* Budget.Budget
      assert.isTrue((yield* budget.spent) > 0 && (yield* budget.reserved) === 0)
    }).pipe(Effect.provide(Budget.layer({ limit: 0.0022 })), at({})))
})

describe("Anthropic: results of a batch run", () => {
  /** A run of two requests; `lines` makes the results from their ids. */
  const scripted = (lines: (ids: ReadonlyArray<string>) => ReadonlyArray<unknown>) =>
    Effect.gen(function*() {
      const ids: Array<string> = []
      const client = Testing.layer({
        faults: {
          [results]: [() => Testing.lines(lines(ids)), () => Testing.lines(lines(ids)), () => Testing.lines(lines(ids))]
        },
        batch: { fate: ({ custom_id }, index) => (ids[index] = custom_id, undefined) }
      })
      return yield* Batches.run(requests(2)).pipe(Bulk.collectInOrder, skipSleeps, Effect.provide(client))
    })

  it.effect("a result of an unknown type is Undecodable and carries its text", () =>
    Effect.gen(function*() {
      const [first, second] = yield* scripted(([one, two]) => [
        { custom_id: two, result: { type: "succeeded", message: message() } },
        { custom_id: one, result: { type: "postponed", until: "tomorrow" } }
      ])
      assert.isTrue(first?._tag === "Undecodable" && first.error.path === "result.type")
      assert.include(
        first?._tag === "Undecodable" && first.error.body ? Redacted.value(first.error.body) : "",
        "tomorrow"
      )
      assert.strictEqual(second?._tag, "Succeeded")
    }).pipe(Effect.provide(isolated)))

  it.effect("a result that failed for lack of credit is marked as billing", () =>
    Effect.gen(function*() {
      const error = { type: "error", error: { type: "billing_error", message: "no credit" } }
      const [first] = yield* scripted((ids) =>
        ids.map((custom_id) => ({ custom_id, result: { type: "errored", error } }))
      )
      assert.deepInclude(first, { _tag: "Errored", message: "no credit", isBilling: true, isTransient: false, error })
    }).pipe(Effect.provide(isolated)))
})
