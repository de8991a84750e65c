/** The input of a tool call is a JSON object: an absent one is empty, everything else is an error. */
import type { ProviderError } from "@effect-genai/core/ProviderError"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import { reasonOf } from "./support/scripted.ts"

export interface ToolInputCases<E extends ProviderError> {
  readonly name: string
  /** Decodes the input of a call of the provider; `undefined` is a call without the field. */
  readonly decode: <A, I>(
    schema: Schema.Codec<A, I>
  ) => (input: Schema.Json | undefined) => Effect.Effect<A, E>
}

const Empty = Schema.Struct({})
const Optional = Schema.Struct({ city: Schema.optionalKey(Schema.String) })
const Required = Schema.Struct({ city: Schema.String })
const Open = Schema.Record(Schema.String, Schema.Json)

export const toolInputs = <E extends ProviderError>({ decode, name }: ToolInputCases<E>) =>
  describe(`${name}: the input of a tool call`, () => {
    it.effect.each([undefined, null, "", " \n", {}].map((input) => ({ input })))(
      "is empty if it is $input",
      ({ input }) =>
        Effect.gen(function*() {
          assert.deepStrictEqual(yield* decode(Empty)(input), {})
          assert.deepStrictEqual(yield* decode(Optional)(input), {})
          assert.deepStrictEqual(yield* decode(Open)(input), {})
          assert.deepInclude(yield* reasonOf(decode(Required)(input)), { _tag: "Undecodable", path: "city" })
        })
    )

    it.effect("is decoded if it is an object", () =>
      Effect.gen(function*() {
        assert.deepStrictEqual(yield* decode(Required)({ city: "Bern" }), { city: "Bern" })
      }))

    it.effect.each([7, true, [1], "text", "[1]", `"a"`, "null", `{"city":`].map((input) => ({ input })))(
      "is an error if it is $input, whatever the schema",
      ({ input }) =>
        Effect.forEach(
          [Empty, Optional, Required, Open],
          (schema: Schema.Codec<unknown, unknown>) =>
            Effect.gen(function*() {
              const reason = yield* reasonOf(decode(schema)(input))
              assert.deepInclude(reason, {
                _tag: "Undecodable",
                path: "",
                message: "the input of the tool call is not a JSON object"
              })
              assert.strictEqual(
                reason.body && Redacted.value(reason.body),
                typeof input === "string" ? input : JSON.stringify(input)
              )
            })
        )
    )
  })
