import * as Batches from "@effect-genai/anthropic/Batches"
import * as Beta from "@effect-genai/anthropic/Beta"
import * as Files from "@effect-genai/anthropic/Files"
import * as Messages from "@effect-genai/anthropic/Messages"
import * as Extra from "@effect-genai/core/Extra"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { inspect } from "node:util"
import { against, baseRequest, config, reasonOf, sent } from "../support/anthropic.ts"
import type { Calling } from "../support/sentRequest.ts"

describe("injection into requests", () => {
  it.effect.each(["", ".", ".."])("delete with empty id: nothing is sent: %j", (id) =>
    Effect.gen(function*() {
      const callings: ReadonlyArray<Calling> = [Files.delete({ file_id: id }), Batches.delete({ message_batch_id: id })]
      for (const calling of callings) assert.deepInclude(yield* reasonOf(calling), { _tag: "UnsafeInput", attempts: 0 })
      assert.deepStrictEqual(yield* sent, [])
    }).pipe(Effect.provide(against([]))))

  it.effect.each(["private\r\nX-Evil: 1", "private\n", "private\u0000"])(
    "header values and names: a character that could end a header is rejected, and not repeated: %j",
    (bad) =>
      Effect.gen(function*() {
        const callings = [
          Messages.create(baseRequest).pipe(Beta.with("b-1", bad)),
          Messages.create({ ...baseRequest, workspace_id: bad }),
          Messages.create({ ...baseRequest, user_profile_id: bad }),
          Messages.create(baseRequest).pipe(Extra.headers({ "idempotency-key": bad })),
          Messages.create(baseRequest).pipe(Effect.provide(config({ headers: { "x-tenant": bad } }))),
          Messages.create(baseRequest).pipe(Effect.provide(config({ headers: { [bad]: "1" } }))),
          Messages.create(baseRequest).pipe(Effect.provide(config({ apiVersion: bad })))
        ]
        for (const calling of callings) {
          const reason = yield* reasonOf(calling)
          assert.deepInclude(reason, { _tag: "UnsafeInput", attempts: 0 })
          assert.notInclude(inspect(reason, { depth: 9 }), "private")
        }
        assert.deepStrictEqual(yield* sent, [])
      }).pipe(Effect.provide(against([])))
  )
})
