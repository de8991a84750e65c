import * as NodeTransport from "@effect-genai/node/NodeTransport"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { vi } from "vitest"

// As on Bun, whose undici is a set of classes without methods.
vi.mock("@effect/platform-node/Undici", async (original) => {
  class Empty {
    readonly closed = false
  }
  return { ...(await original<object>()), Agent: Empty, EnvHttpProxyAgent: Empty }
})

describe("NodeTransport on a runtime that replaces undici", () => {
  it.effect.each([{}, { proxies: { https: "http://proxy.test" } }])(
    "fails when it is built, and names the client to use (%j)",
    (options) =>
      Effect.gen(function*() {
        const error = yield* Effect.flip(Effect.scoped(Layer.build(NodeTransport.layer(options))))
        assert.strictEqual(error._tag, "ConfigError")
        assert.match(error.message, /Bun.*FetchHttpClient\.layer/)
      })
  )
})
