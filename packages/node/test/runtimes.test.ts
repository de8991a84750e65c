import * as NodeTransport from "@effect-genai/node/NodeTransport"
import { Dispatcher } from "@effect/platform-node/Undici"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"

/** As on Bun, whose undici is a set of classes without methods. */
const withoutUndici = Effect.acquireRelease(
  Effect.sync(() => {
    const { request } = Dispatcher.prototype
    Reflect.set(Dispatcher.prototype, "request", undefined)
    return request
  }),
  (request) => Effect.sync(() => Reflect.set(Dispatcher.prototype, "request", request))
)

describe("NodeTransport on a runtime that replaces undici", () => {
  it.effect.each([{}, { proxies: { https: "http://proxy.test" } }])(
    "fails when it is built, and names the client to use (%j)",
    (options) =>
      Effect.gen(function*() {
        yield* withoutUndici
        const error = yield* Effect.flip(Layer.build(NodeTransport.layer(options)))
        assert.strictEqual(error._tag, "ConfigError")
        assert.match(error.message, /Bun.*FetchHttpClient\.layer/)
      })
  )
})
