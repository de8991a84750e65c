/**
 * Every endpoint sends the request of the specification, and returns its response unchanged.
 *
 * Inputs, requests and responses are made from the OpenAPI document alone, so a wrong declaration of an endpoint fails.
 */
import * as Retry from "@effect-genai/core/Retry"
import * as Testing from "@effect-genai/core/Testing"
import * as Validation from "@effect-genai/core/Validation"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import type * as Layer from "effect/Layer"
import type * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import type { Exported } from "./responses.ts"
import * as Pages from "./support/expectedPages.ts"
import * as Requests from "./support/expectedRequests.ts"
import * as Samples from "./support/samples.ts"
import { sent } from "./support/scripted.ts"
import * as Specification from "./support/specification.ts"

type Result<R> = Effect.Effect<unknown, unknown, R> | Stream.Stream<unknown, unknown, R>

/** An endpoint with the type of its input left out. */
interface Endpoint<R> {
  (input: object): Result<R>
  readonly page?: (input: object) => Effect.Effect<unknown, unknown, R>
}

const isEndpoint = <R>(u: unknown): u is Endpoint<R> => typeof u === "function"

export interface RouteCases<C> {
  /** The OpenAPI document, with its patches. */
  readonly document: Schema.Json
  /** The names of parameters that are settings, not fields of an input. */
  readonly settings: ReadonlyArray<string>
  /** The headers of every request of a route: its key and version. */
  readonly headers: (route: string) => { readonly [name: string]: string }
  /** The header of feature flags, and the setting that opts in to one. */
  readonly flags: {
    readonly header: string
    readonly optIn: (flag: string) => <S extends Result<unknown>>(self: S) => S
  }
  /** The events of routes whose streams have an order. */
  readonly events: { readonly [route: string]: ReadonlyArray<unknown> }
  readonly provide: (steps: Testing.Script) => Layer.Layer<Requirements<C>>
}

/** What a call against a script requires, with the config `C`. */
type Requirements<C> = C | HttpClient.HttpClient | Testing.RecordedRequests

/** An operation or its beta twin, called with a flag of the caller. */
interface Variant {
  readonly operation: Specification.Operation
  readonly flags: ReadonlyArray<string>
  readonly optedIn?: string
  readonly extent: Samples.Extent
}

const optedIn = "a-2026-01-01"

const variantsOf = (operation: Specification.Operation): ReadonlyArray<Variant> => {
  const twin = operation["x-beta-operation"] ?? operation
  const always = operation["x-beta-headers"] ?? []
  const flags = [...new Set([optedIn, ...always, ...(twin["x-beta-headers"] ?? [])])]
  return (["all", "required", "some"] as const).flatMap((extent) => [
    { operation, extent, flags: always },
    { operation: twin, extent, flags, optedIn }
  ])
}

const sorted = (flags: string) => flags.split(",").toSorted().join(",")

/** The check of an endpoint: fails where it differs from the specification. */
export const checker = <C>({ document, events, flags, headers, provide, settings }: RouteCases<C>) => {
  const specification = Specification.read(document)

  const alphabetical = (request: Requests.Request): Requests.Request => {
    const value = request.headers[flags.header]
    return value === undefined
      ? request
      : { ...request, headers: { ...request.headers, [flags.header]: sorted(value) } }
  }

  /** Runs against responses, and compares the requests. */
  const run = Effect.fnUntraced(function*<A>(
    result: Effect.Effect<A, unknown, Requirements<C>>,
    { optedIn }: Variant,
    expected: ReadonlyArray<Requests.Request>
  ) {
    const strict = result.pipe(Validation.checkRequests, Validation.strictly, Retry.none)
    const value = yield* optedIn === undefined ? strict : strict.pipe(flags.optIn(optedIn))
    const received = yield* Effect.forEach(yield* sent, Requests.received)
    assert.deepStrictEqual(received.map(alphabetical), expected)
    return value
  })

  const checkVariant = Effect.fnUntraced(function*({ endpoint, route }: Exported, variant: Variant) {
    if (!isEndpoint<Requirements<C>>(endpoint)) return assert.fail("no function")
    const { extent, operation } = variant
    const samples = Samples.make(specification, route.length)
    const sample = (schema: Specification.JsonSchema = {}) => samples.value(schema, { extent, unknownFields: true })
    const { "x-pagination": pagination, "x-stream": stream } = operation
    const isStreamed = pagination === undefined && Stream.isStream(endpoint({}))

    const { input, request } = Requests.make(specification, samples, route, operation, { extent, isStreamed, settings })
    const sending = variant.flags.length === 0 ? {} : { [flags.header]: sorted(variant.flags.join(",")) }
    const expected = { ...request, headers: { ...request.headers, ...headers(route), ...sending } }

    const [type, schema] = Specification.responseOf(operation, isStreamed)
    const result = endpoint(input)
    if (!Stream.isStream(result)) {
      const body = sample(schema)
      const value = yield* run(result, variant, [expected]).pipe(Effect.provide(provide([Testing.json(body)])))
      return assert.deepStrictEqual(value, body)
    }
    const collected = Stream.runCollect(result)
    if (pagination !== undefined) {
      const { items, pages, requests } = Pages.make(
        specification,
        pagination.kind,
        schema,
        { input, request: expected },
        sample
      )
      const steps = pages.map((page) => Testing.json(page))
      const streamed = yield* run(collected, variant, requests).pipe(Effect.provide(provide(steps)))
      assert.deepStrictEqual<unknown>(streamed, items)
      const reading = endpoint.page?.(input) ?? assert.fail("it has no pages")
      const page = yield* run(reading, variant, [expected]).pipe(Effect.provide(provide(steps)))
      return assert.deepStrictEqual(page, pages[0])
    }
    if (type === "application/octet-stream") {
      const content = new TextEncoder().encode("the bytes of a file")
      const step = Testing.text("the bytes of a file")
      const chunks = yield* run(collected, variant, [expected]).pipe(Effect.provide(provide([step])))
      return assert.deepStrictEqual<unknown>(chunks, [content])
    }
    const all = events[route] ?? Array.from({ length: 40 }, () => sample(stream?.item))
    const step = type === "text/event-stream" ? Testing.sse(all) : Testing.lines(all)
    const elements = yield* run(collected, variant, [expected]).pipe(Effect.provide(provide([step])))
    assert.deepStrictEqual<unknown>(elements, all)
  })

  return (exported: Exported): Effect.Effect<void, unknown> =>
    Effect.forEach(
      variantsOf(Specification.operationOf(specification, exported.route)),
      (variant) => checkVariant(exported, variant),
      { discard: true }
    )
}

export const specified = <C>(name: string, endpoints: ReadonlyArray<Exported>, cases: RouteCases<C>) => {
  const check = checker(cases)
  describe(`${name}: endpoints of the specification`, () => {
    it.effect.each(endpoints)("$name: $route", check)
  })
}
