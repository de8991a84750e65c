import * as Documents from "@effect-genai/mistral/Documents"
import * as Files from "@effect-genai/mistral/Files"
import type { MistralError } from "@effect-genai/mistral/MistralError"
import * as Models from "@effect-genai/mistral/Models"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { against, type Needs, reasonOf, sent } from "../support/mistral.ts"

describe("a delete call", () => {
  it.effect.each(["", ".", ".."])("delete with empty id: nothing is sent for %j", (id) =>
    Effect.gen(function*() {
      const deletions = [
        Files.delete({ file_id: id }),
        Models.delete({ model_id: id }),
        Documents.delete({ library_id: id, document_id: "d" }),
        Documents.delete({ library_id: "l", document_id: id })
      ]
      for (const deletion of deletions) {
        assert.strictEqual((yield* reasonOf(Effect.asVoid<unknown, MistralError, Needs>(deletion)))._tag, "UnsafeInput")
      }
      assert.deepStrictEqual(yield* sent, [])
    }).pipe(Effect.provide(against([]))))
})
