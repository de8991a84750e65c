// The compiler distinguishes errors by reason.
import type { AnthropicError } from "@effect-genai/anthropic/AnthropicError"
import * as Messages from "@effect-genai/anthropic/Messages"
import type * as Reason from "@effect-genai/core/Reason"
import * as Effect from "effect/Effect"
import { expect, test } from "tstyche"

const call = Messages.create({ model: "m", max_tokens: 1, messages: [] })

test("a call has one error type, whose reason is a union", () => {
  expect<Effect.Error<typeof call>>().type.toBe<AnthropicError>()
  expect<AnthropicError["reason"]>().type.toBe<Reason.Reason>()
  expect<AnthropicError["isRetryable"]>().type.toBe<boolean>()
})

test("a reason is caught by its tag, with its fields", () => {
  const caught = Effect.catchReason(call, "AnthropicError", "StreamTruncated", (reason) => {
    expect(reason).type.toBe<Reason.StreamTruncated>()
    return Effect.succeed(reason.partial)
  })
  expect<Effect.Error<typeof caught>>().type.toBe<AnthropicError>()
  // @ts-expect-error is not assignable to parameter of type
  Effect.catchReason(call, "AnthropicError", "StreamTrunkated", () => Effect.void)
})

test("every reason has the same fields about the call", () => {
  const summarize = ({ reason }: AnthropicError) => [reason.endpoint, reason.attempts, reason.requestId] as const
  expect<ReturnType<typeof summarize>>().type.toBe<readonly [string, number, string | undefined]>()
  const wait = ({ reason }: AnthropicError) => reason._tag === "TimedOut" ? reason.clock : undefined
  expect<ReturnType<typeof wait>>().type.toBe<"headers" | "attempt" | "total" | "idle" | undefined>()
})

test("partial returns a message or undefined", () => {
  expect(Messages.partial).type.toBe<(error: AnthropicError) => Messages.Message | undefined>()
})
