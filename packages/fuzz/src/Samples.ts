/** Random responses of the right schema. */
import type { ServerRequest } from "@effect-genai/core/Testing"
import * as Arbitrary from "effect/Arbitrary"
import * as Effect from "effect/Effect"
import type * as Schema from "effect/Schema"
import type { Dice } from "./Dice.ts"

/** The response of a route. */
export interface Shape {
  /** As in the specification: `GET /v1/files/{file_id}`. */
  readonly route: string
  readonly as: "document" | "lines" | "events"
  readonly schema: Schema.Codec<unknown>
  /** The end event of a stream, which is sometimes left out. */
  readonly end?: string
}

export interface Samples {
  readonly response: (
    request: ServerRequest
  ) => { readonly headers: { readonly [name: string]: string }; readonly bytes: Uint8Array } | undefined
}

const encoder = new TextEncoder()
const types = { document: "application/json", lines: "application/x-jsonl", events: "text/event-stream" }

/** The number of sampled values per schema. */
const count = 24

const pools = new WeakMap<Schema.Codec<unknown>, ReadonlyArray<string>>()

const poolOf = (schema: Schema.Codec<unknown>): ReadonlyArray<string> => {
  const known = pools.get(schema)
  if (known !== undefined) return known
  const sampled = Arbitrary.sampleEffect(Arbitrary.schema(schema), { count, size: 4, seed: "fuzz" })
  const pool = Effect.runSync(sampled).map((value) => JSON.stringify(value))
  pools.set(schema, pool)
  return pool
}

const encode = ({ as, end, schema }: Shape, dice: Dice): string => {
  const pool = poolOf(schema)
  const one = () => pool[dice.below(pool.length)] ?? "null"
  if (as === "document") return one()
  const many = Array.from({ length: dice.below(8) }, one)
  if (as === "lines") return many.map((each) => `${each}\n`).join("")
  const ends = end === undefined || dice.chance(0.3) ? [] : [end]
  return [...many, ...ends].map((each) => `data: ${each}\n\n`).join("")
}

export const make = (shapes: ReadonlyArray<Shape>, dice: Dice): Samples => {
  const known = shapes.map((shape) => {
    const [method, path = ""] = shape.route.split(" ")
    return { shape, method, path: new RegExp(`^${path.replace(/\{\w+\}/g, "[^/]+")}$`) }
  })
  return {
    response: ({ headers, method, url }) => {
      const streams = headers["accept"] === types.events
      const found = known.find((each) =>
        each.method === method && each.path.test(url.pathname) && (each.shape.as === "events") === streams
      )
      if (found === undefined) return undefined
      const { shape } = found
      return { headers: { "content-type": types[shape.as] }, bytes: encoder.encode(encode(shape, dice)) }
    }
  }
}
