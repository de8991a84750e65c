/** Response schemas check and never transform; known fields of a wrong type are rejected. */
import type { ProviderError } from "@effect-genai/core/ProviderError"
import * as Testing from "@effect-genai/core/Testing"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Predicate from "effect/Predicate"
import * as Schema from "effect/Schema"
import type * as SchemaAST from "effect/SchemaAST"
import type { ProviderUnderTest } from "./ProviderUnderTest.ts"
import { patternOf } from "./support/openApi.ts"
import { reasonOf } from "./support/scripted.ts"

export interface ResponseCases {
  /** The schemas of all responses; by default, those that are in no body of a request. */
  readonly responses?: ReadonlyArray<Schema.Codec<unknown>>
  /** All exports of the generated modules, by name. */
  readonly schemas: { readonly [name: string]: unknown }
  /** Some schemas that are part of responses, one that is not, and the least number of all. */
  readonly included: ReadonlyArray<string>
  readonly excluded: string
  readonly atLeast: number
  /** Responses of `call` that break its schema, with the path of the failure. */
  readonly rejected: ReadonlyArray<{ readonly path: string; readonly body: unknown }>
  /** Unusual responses of `call` that are accepted unchanged. */
  readonly accepted: ReadonlyArray<unknown>
}

const isCodec = (u: unknown): u is Schema.Codec<unknown> => Schema.isSchema(u)

/** All nodes of a schema. */
const nodesOf = (ast: SchemaAST.AST, seen = new Set<SchemaAST.AST>()): ReadonlySet<SchemaAST.AST> => {
  if (seen.has(ast)) return seen
  seen.add(ast)
  const inner = ast._tag === "Union"
    ? ast.types
    : ast._tag === "Arrays"
    ? [...ast.elements, ...ast.rest]
    : ast._tag === "Objects"
    ? [...ast.propertySignatures.map(({ type }) => type), ...ast.indexSignatures.map(({ type }) => type)]
    : ast._tag === "Suspend"
    ? [ast.thunk()]
    : []
  for (const each of inner) nodesOf(each, seen)
  return seen
}

/** The schemas that are in no body of a request. */
const outsideRequests = (schemas: ResponseCases["schemas"]): ReadonlyArray<Schema.Codec<unknown>> => {
  const bodies = Object.values(schemas).flatMap((value) =>
    !isCodec(value) && Predicate.hasProperty(value, "body") && isCodec(value.body) ? [value.body] : []
  )
  const inRequests = new Set(bodies.flatMap(({ ast }) => [...nodesOf(ast)]))
  return Object.values(schemas).filter(isCodec).filter(({ ast }) => !inRequests.has(ast))
}

const withUnknownField = (value: unknown): unknown =>
  Predicate.isObject(value) && !Array.isArray(value) ? { ...value, tomorrow: [{ a: null }] } : value

export const responses = <E extends ProviderError, C>(
  { call, name, provide }: ProviderUnderTest<E, C>,
  { accepted, atLeast, excluded, included, rejected, schemas, ...cases }: ResponseCases
) => {
  const responses = cases.responses ?? outsideRequests(schemas)
  const reachable = new Set(responses.flatMap(({ ast }) => [...nodesOf(ast)]))
  const parts = Object.entries(schemas).flatMap(
    ([name, schema]): ReadonlyArray<readonly [string, Schema.Codec<unknown>]> =>
      isCodec(schema) && reachable.has(schema.ast) ? [[name, schema]] : []
  )

  describe(`${name}: response schemas`, () => {
    it("all schemas of responses are found", () => {
      const names = new Set(parts.map(([name]) => name))
      for (const name of included) assert.isTrue(names.has(name), name)
      assert.isAbove(names.size, atLeast)
      assert.isFalse(names.has(excluded))
    })

    it.each(parts)("%s does not transform", (_, schema) => {
      assert.deepStrictEqual([...nodesOf(schema.ast)].filter(({ encoding }) => encoding !== undefined), [])
    })

    describe.each(parts)("%s", (_, schema) => {
      const is = Schema.is(schema)
      it.prop("accepts its values unchanged, also with an unknown field", [schema], ([value]) => {
        const extended = withUnknownField(value)
        const json = JSON.stringify(extended)
        return is(value) && is(extended) && is(JSON.parse(json)) && JSON.stringify(extended) === json
      }, { arbitrary: { runs: 25 } })
    })
  })

  describe(`${name}: responses`, () => {
    const callWith = (body: unknown) => call.run.pipe(provide([Testing.json(body)]))

    it.effect.each(accepted)("an unusual response is accepted unchanged: %j", (body) =>
      Effect.gen(function*() {
        assert.deepStrictEqual<unknown>(yield* callWith(body), body)
      }))

    it.effect.each(rejected)(
      "a response with a wrong value at $path is rejected",
      ({ body, path }) =>
        Effect.gen(function*() {
          assert.deepInclude(yield* reasonOf(callWith(body)), { _tag: "Undecodable", path })
        })
    )
  })
}

/** An endpoint as a page exports it. */
export interface Exported {
  /** As a program writes it: `Sessions.Events.send`. */
  readonly name: string
  readonly route: string
  readonly endpoint: object
}

const isNamespace = (value: unknown): value is object =>
  Predicate.hasProperty(value, Symbol.toStringTag) && value[Symbol.toStringTag] === "Module"

/** All endpoints on these pages, and in their namespaces. */
export const endpointsOf = (pages: { readonly [page: string]: object }): ReadonlyArray<Exported> =>
  Object.entries(pages).flatMap(([page, exports]) =>
    Object.entries(exports).flatMap(([name, value]: [string, unknown]): ReadonlyArray<Exported> => {
      if (isNamespace(value)) return endpointsOf({ [`${page}.${name}`]: value })
      return Predicate.isFunction(value) && Predicate.hasProperty(value, "route") && typeof value.route === "string"
        ? [{ name: `${page}.${name}`, route: value.route, endpoint: value }]
        : []
    })
  )

/** The routes of all endpoints on these pages, and in their namespaces. */
export const routesOf = (pages: { readonly [page: string]: object }): ReadonlyArray<string> =>
  endpointsOf(pages).map(({ route }) => route)

/** The routes that none of these requests is for. */
export const routesWithout = (requests: ReadonlyArray<string>, routes: ReadonlyArray<string>) =>
  routes.filter((route) => {
    const pattern = patternOf(route)
    return !requests.some((request) => pattern.test(request.split("?")[0] ?? ""))
  })

/** The endpoints of a provider are those of its specification. */
export const routes = (
  { built, name, pages, routes, streamed }: {
    readonly name: string
    readonly pages: { readonly [page: string]: object }
    readonly routes: { readonly [route: string]: unknown }
    /** Routes with two functions: one for the whole response, one for a stream. */
    readonly streamed: ReadonlyArray<string>
    /** The number of routes with a function. */
    readonly built: number
  }
) => {
  const declared = routesOf(pages)

  describe(`${name}: routes`, () => {
    it("every endpoint has a route of the specification", () => {
      assert.deepStrictEqual(declared.filter((route) => !(route in routes)), [])
    })

    it("every route has one endpoint, or two where it can be streamed", () => {
      const counts = new Map<string, number>()
      for (const route of declared) counts.set(route, (counts.get(route) ?? 0) + 1)
      const expected = (route: string) => streamed.includes(route) ? 2 : 1
      assert.deepStrictEqual([...counts].filter(([route, count]) => count !== expected(route)), [])
      assert.deepStrictEqual(streamed.filter((route) => !counts.has(route)), [])
    })

    it("the routes without an endpoint are printed", () => {
      const found = new Set(declared)
      const missing = Object.keys(routes).filter((route) => !found.has(route))
      console.log(`${found.size} of ${Object.keys(routes).length} routes have an endpoint. The others:`)
      console.log(missing.map((route) => `  ${route}`).join("\n"))
      assert.strictEqual(found.size + missing.length, Object.keys(routes).length)
      assert.strictEqual(found.size, built)
    })
  })
}
