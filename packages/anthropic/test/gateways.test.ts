import * as Messages from "@effect-genai/anthropic/Messages"
import * as Retry from "@effect-genai/core/Retry"
import * as Testing from "@effect-genai/core/Testing"
import { gateways } from "@effect-genai/provider-contract/gateways"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { against, baseRequest, events, reasonOf } from "./support/anthropic.ts"
import { anthropic } from "./support/provider.ts"

describe("Anthropic: `[DONE]` in place of `message_stop`", () => {
  const streamed = (frames: ReadonlyArray<unknown>) =>
    Messages.stream(baseRequest).pipe(
      Messages.accumulate,
      Retry.none,
      Effect.provide(against([Testing.sse([...frames, "[DONE]"])]))
    )

  it.effect("ends a message that has its stop reason", () =>
    Effect.gen(function*() {
      const whole = yield* Messages.stream(baseRequest).pipe(
        Messages.accumulate,
        Effect.provide(against([Testing.sse(events())]))
      )
      assert.deepStrictEqual(yield* streamed(events().slice(0, -1)), whole)
    }))

  it.effect("truncates a message without a stop reason", () =>
    Effect.gen(function*() {
      const reason = yield* reasonOf(streamed(events().slice(0, -2)))
      assert.deepInclude(reason, { _tag: "StreamTruncated", afterContent: true })
    }))
})

gateways(anthropic, { field: "usage" })
