// What the compiler says about wrong requests.
import * as Chat from "@effect-genai/mistral/Chat"
import * as Schema from "effect/Schema"
import { expect, test } from "tstyche"

test("a JSON schema, or a request, in place of a schema is explained", () => {
  // @ts-expect-error Type '"object"' is not assignable to type '"a Schema, such as Schema.Struct({ … }), not a JSON schema"'
  Chat.tool({ name: "weather", description: "The weather.", input: { type: "object", properties: {} } })
  // @ts-expect-error Type '"object"' is not assignable to type '"a Schema, such as Schema.Struct({ … }), not a JSON schema"'
  Chat.parse({ type: "object", properties: {} })
  // @ts-expect-error is not assignable to type '"the schema comes first: parse(schema)(request)"'
  Chat.parse({ model: "mistral-small-latest", messages: [] })
  const Weather = Schema.Struct({ city: Schema.String })
  expect(Chat.parse(Weather)).type.toBe<Chat.Parse<{ readonly city: string }>>()
})
