// The compiler distinguishes errors by reason.
import type * as Reason from "@effect-genai/core/Reason"
import * as Chat from "@effect-genai/mistral/Chat"
import type { MistralError } from "@effect-genai/mistral/MistralError"
import * as Effect from "effect/Effect"
import { expect, test } from "tstyche"

const call = Chat.complete({ model: "m", messages: [] })

test("a call has one error type, whose reason is a union", () => {
  expect<Effect.Error<typeof call>>().type.toBe<MistralError>()
  expect<MistralError["reason"]>().type.toBe<Reason.Reason>()
  expect<MistralError["isRetryable"]>().type.toBe<boolean>()
})

test("a reason is caught by its tag, with its fields", () => {
  const caught = Effect.catchReason(call, "MistralError", "SubmissionUnknown", (reason) => {
    expect(reason).type.toBe<Reason.SubmissionUnknown>()
    return Effect.succeed(reason.items)
  })
  expect<Effect.Error<typeof caught>>().type.toBe<MistralError>()
  // @ts-expect-error is not assignable to parameter of type
  Effect.catchReason(call, "MistralError", "SubmissionUnknwon", () => Effect.void)
  // @ts-expect-error is not assignable to parameter of type
  Effect.catchReason(call, "AnthropicError", "SubmissionUnknown", () => Effect.void)
})

test("partial returns a completion or undefined", () => {
  expect(Chat.partial).type.toBe<(error: MistralError) => Chat.ChatCompletion | undefined>()
})
