// Batch runs on the embedded platform: what is specific to Anthropic. Core's tests cover the rest.
import * as AnthropicConfig from "@effect-genai/anthropic/AnthropicConfig"
import * as Batches from "@effect-genai/anthropic/Batches"
import type * as Messages from "@effect-genai/anthropic/Messages"
import * as Testing from "@effect-genai/anthropic/Testing"
import * as Budget from "@effect-genai/core/Budget"
import * as Bulk from "@effect-genai/core/Bulk"
import * as ResponseMeta from "@effect-genai/core/ResponseMeta"
import { soon } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Arr from "effect/Array"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as Stream from "effect/Stream"
import { isolated, message } from "./support/anthropic.ts"

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

/** Runs `count` requests; returns the outcomes in input order and the number of responses of each route. */
const run = (count: number, options: Bulk.Options = {}) =>
  Effect.gen(function*() {
    const responses = new Map<string, number>()
    const outcomes = yield* Batches.run(requests(count), { maxRequests: 5, ...options }).pipe(
      ResponseMeta.tap(({ endpoint }) => responses.set(endpoint, (responses.get(endpoint) ?? 0) + 1)),
      Bulk.collectInOrder,
      soon
    )
    return { outcomes, responses: Object.fromEntries(responses) }
  })

const at = (options: Testing.Options) => Effect.provide(Layer.merge(Testing.layer(options), isolated))

const summary = (outcomes: ReadonlyArray<Bulk.Outcome<string, Messages.Message>>) =>
  outcomes.map(({ _tag, attempts, key }) => `${key} ${_tag} ${attempts}`)

describe("a batch run", () => {
  it.effect("returns each message whole, with the caller's key", () =>
    Effect.gen(function*() {
      const { outcomes } = yield* run(12)
      assert.deepStrictEqual(outcomes.map(({ key }) => key), requests(12).map(({ key }) => key))
      for (const outcome of outcomes) {
        assert.isTrue(outcome._tag === "Succeeded" && outcome.value.usage.service_tier === "batch")
        assert.match(outcome.batch, /^msgbatch_/)
      }
    }).pipe(at({})))

  it.effect("polls all its batches with one request", () =>
    Effect.gen(function*() {
      const { responses } = yield* run(20)
      assert.deepInclude(responses, { [create]: 4, "GET /v1/messages/batches/{message_batch_id}/results": 4 })
      assert.isAtLeast(responses["GET /v1/messages/batches"] ?? 0, 2)
      // A batch is polled alone only if it is the first or the last one.
      assert.isAtMost(responses["GET /v1/messages/batches/{message_batch_id}"] ?? 0, 1)
    }).pipe(at({ batch: { startup: "20 seconds", perRequest: 0 } })))

  it.effect("resubmits failed requests, and returns the outcome and the attempts of each", () =>
    Effect.gen(function*() {
      const { outcomes } = yield* run(4, { retryFailed: { times: 1 } })
      assert.deepStrictEqual(summary(outcomes), [
        "path/to 0 Succeeded 1",
        "path/to 1 Succeeded 2",
        "path/to 2 Errored 2",
        "path/to 3 Succeeded 1"
      ])
      // The second attempt has the two failed requests; the second of them fails again.
    }).pipe(at({ batch: { fate: (_, index) => index === 1 ? "errored" : index === 2 ? "expired" : undefined } })))

  it.effect("finds its batch by the results if the response to the submission was lost", () =>
    Effect.gen(function*() {
      const { responses, outcomes } = yield* run(7)
      assert.deepStrictEqual(outcomes.map(({ _tag }) => _tag), Arr.makeBy(7, () => "Succeeded" as const))
      assert.strictEqual(responses[create], 2)
    }).pipe(at({ faults: { [create]: [Testing.cutAfter(20)] } })))

  it.effect("reads results again after a truncated download or a server error", () =>
    Effect.gen(function*() {
      const { outcomes } = yield* run(5)
      assert.deepStrictEqual(new Set(outcomes.map(({ key }) => key)).size, 5)
      assert.deepStrictEqual(outcomes.filter(({ _tag }) => _tag !== "Succeeded"), [])
    }).pipe(at({ faults: { [results]: [Testing.cutAfter(700), Testing.cutAfter(1500), Testing.badGateway] } })))

  it.effect("stops at the limit of its budget, which it spends at batch prices", () =>
    Effect.gen(function*() {
      const error = yield* Batches.run(requests(20), { maxRequests: 5 }).pipe(Stream.runDrain, Effect.flip, soon)
      assert.deepInclude(error.reason, { _tag: "NotSent", index: 10 })
      const budget = yield* Budget.Budget
      assert.isTrue((yield* budget.spent) > 0 && (yield* budget.reserved) === 0)
    }).pipe(Effect.provide(Budget.layer({ limit: 0.0022 })), at({})))

  it.effect("cannot be continued with the key of another account", () =>
    Effect.gen(function*() {
      const once = (apiKey: string) =>
        Batches.run(requests(1), { id: "belongs" }).pipe(
          Stream.runDrain,
          Effect.provide(Layer.orDie(AnthropicConfig.layer({ apiKey }))),
          soon
        )
      yield* once("sk-ant-one-key")
      const error = yield* Effect.flip(once("sk-ant-another"))
      assert.isTrue(error._tag === "RunError" && error.reason._tag === "WrongAccount")
      assert.notInclude(error.message, "sk-ant")
      yield* Batches.forget("belongs")
    }).pipe(at({})))
})

describe("the results of a batch run", () => {
  /** Runs two requests; `lines` returns their results for the ids of the submission. */
  const scripted = (lines: (ids: ReadonlyArray<string>) => ReadonlyArray<unknown>) =>
    Effect.gen(function*() {
      const ids: Array<string> = []
      const client = Testing.layer({
        faults: {
          [results]: [() => Testing.lines(lines(ids)), () => Testing.lines(lines(ids)), () => Testing.lines(lines(ids))]
        },
        batch: { fate: ({ custom_id }, index) => (ids[index] = custom_id, undefined) }
      })
      return yield* Batches.run(requests(2)).pipe(Bulk.collectInOrder, soon, Effect.provide(client))
    })

  it.effect("are Undecodable if their type is unknown, with the result in the error", () =>
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

  it.effect("are marked with isBilling if the account has no credit", () =>
    Effect.gen(function*() {
      const error = { type: "error", error: { type: "billing_error", message: "no credit" } }
      const [first] = yield* scripted((ids) =>
        ids.map((custom_id) => ({ custom_id, result: { type: "errored", error } }))
      )
      assert.deepInclude(first, { _tag: "Errored", message: "no credit", isBilling: true, isTransient: false, error })
    }).pipe(Effect.provide(isolated)))
})
