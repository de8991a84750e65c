import type { AnthropicError } from "@effect-genai/anthropic/AnthropicError"
import * as Batches from "@effect-genai/anthropic/Batches"
import * as Messages from "@effect-genai/anthropic/Messages"
import * as Retry from "@effect-genai/core/Retry"
import * as Validation from "@effect-genai/core/Validation"
import { isolated } from "@effect-genai/provider-contract/support/scripted"
import { settle } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schedule from "effect/Schedule"
import { anthropic, empty, forgetful, get, over, post, site } from "../support/servers.ts"

const batch = {
  requests: [{
    custom_id: "a",
    params: { model: "claude-haiku-4-5", max_tokens: 1, messages: [{ role: "user", content: "Hi" }] }
  }]
} as const

describe("retry", () => {
  it.live("no blind replay of unsafe calls: a server that resets any connections receives no unsafe request twice", () =>
    Effect.gen(function*() {
      let count = 0
      const { requested, baseUrl } = yield* site((request, response) => {
        count++
        if (count % 7 === 0) request.socket.resetAndDestroy()
        else if (count % 11 === 0) request.socket.end()
        else {
          if (count % 5 === 0) response.once("finish", () => setImmediate(() => request.socket.resetAndDestroy()))
          empty(request, response)
        }
      })
      const calls = Array.from(
        { length: 300 },
        (_, n) => n % 2 === 0 ? get(`${baseUrl}/${n}`) : post(`${baseUrl}/${n}`)
      )
      const ends = yield* Effect.forEach(calls, Effect.exit, { concurrency: 24 }).pipe(
        Effect.provide(over({ connections: 4 }))
      )
      const times = new Map<string, number>()
      for (const line of requested.map((line) => line.slice(line.indexOf(" ") + 1))) {
        times.set(line, (times.get(line) ?? 0) + 1)
      }
      assert.lengthOf(ends, 300)
      assert.isTrue([...times].every(([line, sent]) => sent <= (line.startsWith("GET") ? 2 : 1)))
      assert.isTrue(ends.some(({ _tag }) => _tag === "Failure"))
    }))

  const warm = Effect.andThen(Effect.ignore(Batches.retrieve({ message_batch_id: "msgbatch_1" })), settle)

  it.live("no blind replay of unsafe calls: a message is retried over a new connection and counted, unless retries are off", () =>
    Effect.gen(function*() {
      const { requested, baseUrl } = yield* site(forgetful())
      const message = Validation.strictly(Messages.create(batch.requests[0].params))
      const send = Effect.flip(message).pipe(Retry.backoff(Schedule.forever))
      const error: AnthropicError = yield* Effect.andThen(warm, send).pipe(
        Effect.provide([anthropic(baseUrl), isolated])
      )
      assert.deepStrictEqual(requested.slice(1), ["0 POST /v1/messages", "1 POST /v1/messages"])
      assert.deepInclude(error.reason, { _tag: "Undecodable", attempts: 2 })
      const once = yield* Effect.andThen(warm, Effect.flip(Retry.none(message))).pipe(
        Effect.provide([anthropic(baseUrl), isolated])
      )
      assert.deepInclude(once.reason, { _tag: "Unreachable", attempts: 1, maybeReceived: true })
      assert.lengthOf(requested, 5)
    }))

  it.live("no blind replay of unsafe calls: a batch whose connection is reset after it was read is SubmissionUnknown, not retried", () =>
    Effect.gen(function*() {
      const { requested, baseUrl } = yield* site(forgetful())
      const error = yield* Effect.andThen(warm, Effect.flip(Batches.create(batch))).pipe(
        Effect.provide([anthropic(baseUrl), isolated])
      )
      assert.deepInclude(error.reason, { _tag: "SubmissionUnknown", items: 1, attempts: 1 })
      assert.deepStrictEqual(requested.slice(1), ["0 POST /v1/messages/batches"])
    }))

  it.live("no blind replay of unsafe calls: a batch that was not written to a connection is sent over a new one", () =>
    Effect.gen(function*() {
      const { requested, baseUrl, sockets } = yield* site(empty)
      yield* Effect.gen(function*() {
        yield* warm
        sockets[0]?.resetAndDestroy()
        yield* Effect.ignore(Batches.create(batch))
      }).pipe(Effect.provide([anthropic(baseUrl), isolated]))
      assert.deepStrictEqual(requested.slice(1), ["1 POST /v1/messages/batches"])
    }))
})
