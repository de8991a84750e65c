// Streams as gateways send them, and everything that is made from one.
import * as Messages from "@effect-genai/anthropic/Messages"
import * as Price from "@effect-genai/anthropic/Price"
import * as Testing from "@effect-genai/core/Testing"
import * as Validation from "@effect-genai/core/Validation"
import { assert } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { against, baseRequest } from "./anthropic.ts"

export type Events = ReadonlyArray<object>

export const stream = (all: Events, mode: "fail" | "report" = "report") =>
  Messages.stream(baseRequest).pipe(Validation.onMismatch(mode), Stream.provide(against([Testing.sse(all)])))

/** Everything that is made from a stream. */
export const derived = (all: Events, mode: "fail" | "report" = "report") =>
  Effect.gen(function*() {
    const message = yield* Messages.accumulate(stream(all, mode))
    const pieces = yield* Stream.runCollect(Messages.text(stream(all, mode)))
    const snapshots = yield* Stream.runCollect(Messages.snapshots(stream(all, mode)))
    assert.deepStrictEqual(snapshots.at(-1), message)
    return { message, text: pieces.join(""), cost: yield* Price.ofMessage(message) }
  })
