// Streams as gateways send them, and everything that is made from one.
import * as Validation from "@effect-genai/core/Validation"
import * as Chat from "@effect-genai/mistral/Chat"
import * as Price from "@effect-genai/mistral/Price"
import { assert } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { against, baseRequest, done } from "./mistral.ts"

export type Chunks = ReadonlyArray<unknown>

export const stream = (all: Chunks, mode: "fail" | "report" = "report") =>
  Chat.stream(baseRequest).pipe(Validation.onMismatch(mode), Stream.provide(against([done(all)])))

/** Everything that is made from a stream. */
export const derived = (all: Chunks, mode: "fail" | "report" = "report") =>
  Effect.gen(function*() {
    const completion = yield* Chat.accumulate(stream(all, mode))
    const pieces = yield* Stream.runCollect(Chat.text(stream(all, mode)))
    const snapshots = yield* Stream.runCollect(Chat.snapshots(stream(all, mode)))
    assert.deepStrictEqual(snapshots.at(-1), completion)
    return { completion, text: pieces.join(""), cost: yield* Price.ofCompletion(completion) }
  })
