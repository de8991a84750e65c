import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { clients, serve } from "../loopback.ts"
import { config, create, download, isolated, reasonOf, retrieve, talk } from "../provider.ts"

const kinds = [
  { kind: "a read", ask: retrieve({ thing_id: "t1" }) },
  { kind: "a create", ask: create({ name: "private" }) },
  { kind: "a stream", ask: Stream.runDrain(talk({ about: "private" })) },
  { kind: "a download", ask: Stream.runDrain(download({ file_id: "f" })) }
]

describe.each(clients)("redirect, over $client", ({ layer }) => {
  it.live.each([301, 302, 303, 307, 308])(
    "credentials stay on the origin: a %s to another is not followed, and nothing crosses",
    (status) =>
      Effect.gen(function*() {
        const crossed: Array<unknown> = []
        const elsewhere = yield* serve((request, response) => {
          crossed.push(request.headers)
          response.end("{}")
        }, "localhost")
        const home = yield* serve((_, response) =>
          response.writeHead(status, { location: `${elsewhere}/v1/steal` }).end()
        )
        for (const { ask } of kinds) {
          const reason = yield* reasonOf<unknown, never>(Effect.asVoid(ask).pipe(Effect.provide(at(home, layer))))
          assert.deepInclude(reason, { _tag: "UnsafeInput", status, attempts: 1, isRetryable: false })
        }
        assert.deepStrictEqual(crossed, [])
      })
  )

  it.live.each([301, 302, 303, 307, 308])(
    "redirect loop / Location missing / empty: a %s on the same origin, or to itself, is asked once",
    (status) =>
      Effect.gen(function*() {
        const requested: Array<string | undefined> = []
        const home = yield* serve((request, response) => {
          requested.push(request.url)
          const location = requested.length === 1 ? "/v1/elsewhere" : request.url
          response.writeHead(status, { location }).end()
        })
        for (let times = 1; times <= 2; times++) {
          const reason = yield* reasonOf(retrieve({ thing_id: "t1" })).pipe(Effect.provide(at(home, layer)))
          assert.deepInclude(reason, { _tag: "UnsafeInput", status, attempts: 1, url: `${home}/v1/things/t1` })
        }
        assert.deepStrictEqual(requested, ["/v1/things/t1", "/v1/things/t1"])
      })
  )

  it.live.each([undefined, "", "file:///etc/passwd", "//evil.test/x", "http://169.254.169.254/", "::"])(
    "redirect loop / Location missing / empty: to %s is refused like all others",
    (location) =>
      Effect.gen(function*() {
        const home = yield* serve((_, response) =>
          response.writeHead(302, location === undefined ? {} : { location }).end()
        )
        const reason = yield* reasonOf(retrieve({ thing_id: "t1" })).pipe(Effect.provide(at(home, layer)))
        assert.deepInclude(reason, { _tag: "UnsafeInput", attempts: 1 })
        assert.include(reason.message, "Set the base URL to the address of the API")
        if (location) assert.notInclude(reason.message, location)
      })
  )
})

const at = (baseUrl: string, layer: (typeof clients)[number]["layer"]) =>
  Layer.mergeAll(config({ baseUrl }), isolated, layer)
