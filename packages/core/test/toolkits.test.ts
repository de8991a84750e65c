import * as Toolkits from "@effect-genai/core/Toolkits"
import { docs } from "@effect-genai/provider-contract/support/mcpServer"
import { assert, describe, it } from "@effect/vitest"
import * as McpClient from "effect/ai/McpClient"
import * as Tool from "effect/ai/Tool"
import * as Toolkit from "effect/ai/Toolkit"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"

class Units extends Context.Service<Units, { readonly degrees: string }>()("test/Units") {}

const Weather = Tool.make("get_weather", {
  parameters: Schema.Struct({ city: Schema.String }),
  success: Schema.String
}).addDependency(Units)
const weather = Toolkit.make(Weather)
const weatherLive = weather.toLayer({
  get_weather: ({ city }) => Effect.map(Units, ({ degrees }) => `${city}: 18 ${degrees}`)
})

const Clock = Tool.make("now", { success: Schema.Int, failure: Schema.String })
const clock = Toolkit.make(Clock)
const clockLive = clock.toLayer({ now: () => Effect.fail("stopped") })

const resultOf = <A, E, R, E2, R2>(handled: Effect.Effect<Stream.Stream<A, E, R>, E2, R2>) =>
  Effect.map(Stream.runCollect(Stream.unwrap(handled)), ([result]) => result)

describe("Toolkits.merge", () => {
  it.effect("has the tools and the handlers of all", () =>
    Effect.gen(function*() {
      const { handle, tools } = yield* Toolkits.merge(weather, yield* clock)
      assert.deepStrictEqual(Object.keys(tools), ["get_weather", "now"])
      const result = yield* resultOf(handle("get_weather", { city: "Lima" }))
      assert.strictEqual(result?.result, "Lima: 18 °C")
      assert.strictEqual(yield* Effect.flip(resultOf(handle("now", {}))), "stopped")
    }).pipe(Effect.provide([weatherLive, clockLive]), Effect.provideService(Units, { degrees: "°C" })))

  it.effect("has the tools of an MCP server", () =>
    Effect.gen(function*() {
      const { handle, tools } = yield* Toolkits.merge(weather, McpClient.toolkit(yield* docs, "docs__"))
      assert.deepStrictEqual(Object.keys(tools), ["get_weather", "docs__search"])
      const found = yield* resultOf(handle("docs__search", { query: "layers" }))
      assert.strictEqual(found?.encodedResult, '"found layers"')
      const local = yield* resultOf(handle("get_weather", { city: "Lima" }))
      assert.strictEqual(local?.encodedResult, "Lima: 18 °C")
    }).pipe(Effect.scoped, Effect.provide(weatherLive), Effect.provideService(Units, { degrees: "°C" })))

  it.effect("fails if two toolkits have a tool of the same name", () =>
    Effect.gen(function*() {
      const error = yield* Effect.flip(Toolkits.merge(weather, clock, weather))
      assert.strictEqual(error._tag, "DuplicateTool")
      assert.include(error.message, "`get_weather`: rename one")
    }).pipe(Effect.provide([weatherLive, clockLive])))

  it.effect("fails as the toolkits do", () =>
    Effect.gen(function*() {
      const broken: Effect.Effect<Toolkit.WithHandler<{ readonly now: typeof Clock }>, "down"> = Effect.fail("down")
      assert.strictEqual(yield* Effect.flip(Toolkits.merge(weather, broken)), "down")
    }).pipe(Effect.provide(weatherLive)))

  it.effect("lists all tools where a name is unknown", () =>
    Effect.gen(function*() {
      const { handle } = yield* Toolkits.merge(weather, McpClient.toolkit(yield* docs))
      const error = yield* Effect.flip(resultOf(handle("fly", {})))
      assert.deepNestedInclude(error, { "reason.availableTools": ["get_weather", "search"] })
    }).pipe(Effect.scoped, Effect.provide(weatherLive), Effect.provideService(Units, { degrees: "°C" })))
})
