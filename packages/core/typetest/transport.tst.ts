// The types of a provider's endpoints.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Page from "@effect-genai/core/Page"
import type { Provider } from "@effect-genai/core/Provider"
import type { Undecodable } from "@effect-genai/core/Reason"
import * as Transport from "@effect-genai/core/Transport"
import type * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import { describe, expect, test } from "tstyche"

interface Acme {
  readonly acme: unique symbol
}
interface Settings {
  readonly key: string
}
interface AcmeError {
  readonly _tag: "AcmeError"
}

declare const provider: Provider<Acme, Settings, AcmeError>
const bytes = Transport.bytes(provider)
const call = Transport.call(provider)
const events = Transport.events(provider)
const job = Transport.job(provider)
const lines = Transport.lines(provider)
const list = Transport.list(provider)

type R = HttpClient.HttpClient | Acme

describe("a route", () => {
  test("has its path parameters as required fields", () => {
    expect<Endpoint.PathOf<"GET /v1/a/{a_id}/b/{b_id}">>().type.toBe<
      { readonly a_id: string } & { readonly b_id: string } & unknown
    >()
    expect<Endpoint.PathOf<"GET /v1/a">>().type.toBe<unknown>()
    expect<"GET /v1">().type.toBeAssignableTo<Endpoint.Route>()
    expect<"HEAD /v1">().type.not.toBeAssignableTo<Endpoint.Route>()
  })

  test("requires its path parameters in the declared input", () => {
    expect(call).type.toBeCallableWith("GET /v1/a/{a_id}", {
      input: Endpoint.input<{ readonly a_id: string; readonly limit?: number }>({ query: { limit: "limit" } }),
      response: Schema.String
    })
    // @ts-expect-error is not assignable to type
    call("GET /v1/a/{a_id}", { input: Endpoint.input<{ readonly b_id: string }>({}), response: Schema.String })
  })
})

describe("the arguments of an endpoint", () => {
  test("can be omitted if no field is required", () => {
    expect<Endpoint.Arguments<{ readonly a?: string }>>().type.toBe<[input?: { readonly a?: string }]>()
    expect<Endpoint.Arguments<unknown>>().type.toBe<[input?: unknown]>()
    expect<Endpoint.Arguments<{ readonly a: string }>>().type.toBe<[input: { readonly a: string }]>()
  })
})

describe("each kind of endpoint", () => {
  interface Input {
    readonly a_id: string
  }
  const Item = Schema.Struct({ id: Schema.String })
  type Item = typeof Item.Type
  const input = Endpoint.input<Input>({})

  test("has its own type", () => {
    expect(call("GET /v1/a/{a_id}", { input, response: Item })).type.toBe<Transport.Call<Input, Item, AcmeError, R>>()
    expect(lines("GET /v1/a/{a_id}", { input, response: Item })).type.toBe<
      Transport.Streamed<Input, Item | Undecodable, AcmeError, R>
    >()
    expect(bytes("GET /v1/a/{a_id}", { input })).type.toBe<Transport.Streamed<Input, Uint8Array, AcmeError, R>>()
    expect(events("GET /v1/a/{a_id}", { input, response: Item, isContent: () => true, isError: () => false })).type
      .toBe<
        Transport.Streamed<Input, Item, AcmeError, R>
      >()
    const response = Schema.Struct({ data: Schema.Array(Item), has_more: Schema.Boolean })
    expect(list("GET /v1/a/{a_id}", { input, response, pager: Page.afterId<Item>() })).type.toBe<
      Transport.List<Input, typeof response.Type, Item, AcmeError, R>
    >()
    const retrieve = call("GET /v1/a/{a_id}", { input, response: Item })
    expect(job(retrieve.route, { name: "A", poll: (input: Input) => retrieve(input), classify: () => "done" })).type
      .toBe<{
        watch: (input: Input) => Stream.Stream<Item, AcmeError, R>
        wait: (input: Input) => Effect.Effect<Item, AcmeError, R>
      }>()
  })

  test("rejects a pager that does not fit its pages", () => {
    const response = Schema.Struct({ data: Schema.Array(Item) })
    // @ts-expect-error has_more
    list("GET /v1/a/{a_id}", { input, response, pager: Page.afterId<Item>() })
    expect(list).type.toBeCallableWith("GET /v1/a/{a_id}", { input, response, pager: Page.cursor<Item>() })
  })
})

describe("open schemas", () => {
  const Shape = OpenSchema.variants("Shape", "kind", ["dot", "line"], [
    Schema.Struct({ kind: Schema.Literal("dot") }),
    Schema.Struct({ kind: Schema.Literal("line"), to: Schema.Finite })
  ])
  type Shape = typeof Shape.Type

  test("narrow by their key", () => {
    const to = (shape: Shape) => shape.kind === "line" ? shape.to : undefined
    expect<ReturnType<typeof to>>().type.toBe<number | undefined>()
  })

  test("keep unknown variants", () => {
    const rest = (shape: Shape) => shape.kind === "dot" || shape.kind === "line" ? undefined : shape
    expect<ReturnType<typeof rest>>().type.toBe<OpenSchema.Variant<"kind"> | undefined>()
  })

  test("accept any string as an open enum", () => {
    expect(OpenSchema.literals("Color", ["red", "blue"])).type.toBe<Schema.Codec<OpenSchema.Enum<"red" | "blue">>>()
    expect<string>().type.toBeAssignableTo<OpenSchema.Enum<"red" | "blue">>()
  })
})
