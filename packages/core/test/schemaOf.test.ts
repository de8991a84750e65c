import { assert, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { schemaOf } from "../src/StructuredOutput.ts"

class Point extends Schema.Class<Point>("Point")({ x: Schema.Number }) {}

it("a schema, or the class of one, is itself", () => {
  const schema = Schema.Struct({ a: Schema.String })
  assert.strictEqual(schemaOf(schema), schema)
  assert.strictEqual(schemaOf(Point), Point)
})

it("a program without types that gives a JSON schema gets an error that says so", () => {
  assert.throws(() => schemaOf(JSON.parse(`{ "type": "object" }`)), "a Schema is needed, such as Schema.Struct({ … })")
})
