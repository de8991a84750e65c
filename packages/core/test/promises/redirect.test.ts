import { clients, serve } from "@effect-genai/provider-contract/support/loopbackServer"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { config, create, download, isolated, reasonOf, retrieve, talk } from "../support/acme.ts"

const kinds = [
  { kind: "a read", call: retrieve({ thing_id: "t1" }) },
  { kind: "a create", call: create({ name: "private" }) },
  { kind: "a stream", call: Stream.runDrain(talk({ about: "private" })) },
  { kind: "a download", call: Stream.runDrain(download({ file_id: "f" })) }
]

describe.each(clients)("redirects over $client", ({ layer }) => {
  it.live.each([301, 302, 303, 307, 308])(
    "credentials stay on the origin: a %s to another origin is not followed, and nothing is sent there",
    (status) =>
      Effect.gen(function*() {
        const leaked: Array<unknown> = []
        const elsewhere = yield* serve((request, response) => {
          leaked.push(request.headers)
          response.end("{}")
        }, "localhost")
        const baseUrl = yield* serve((_, response) =>
          response.writeHead(status, { location: `${elsewhere}/v1/steal` }).end()
        )
        for (const { call } of kinds) {
          const reason = yield* reasonOf<unknown, never>(Effect.asVoid(call).pipe(Effect.provide(at(baseUrl, layer))))
          assert.deepInclude(reason, { _tag: "UnsafeInput", status, attempts: 1, isRetryable: false })
        }
        assert.deepStrictEqual(leaked, [])
      })
  )

  it.live.each([301, 302, 303, 307, 308])(
    "redirect loop / Location missing / empty: a %s to the same origin or to itself sends one request",
    (status) =>
      Effect.gen(function*() {
        const requested: Array<string | undefined> = []
        const baseUrl = yield* serve((request, response) => {
          requested.push(request.url)
          const location = requested.length === 1 ? "/v1/elsewhere" : request.url
          response.writeHead(status, { location }).end()
        })
        for (let times = 1; times <= 2; times++) {
          const reason = yield* reasonOf(retrieve({ thing_id: "t1" })).pipe(Effect.provide(at(baseUrl, layer)))
          assert.deepInclude(reason, { _tag: "UnsafeInput", status, attempts: 1, url: `${baseUrl}/v1/things/t1` })
        }
        assert.deepStrictEqual(requested, ["/v1/things/t1", "/v1/things/t1"])
      })
  )

  it.live.each([undefined, "", "file:///etc/passwd", "//evil.test/x", "http://169.254.169.254/", "::"])(
    "redirect loop / Location missing / empty: a redirect to %s is rejected like all others",
    (location) =>
      Effect.gen(function*() {
        const baseUrl = yield* serve((_, response) =>
          response.writeHead(302, location === undefined ? {} : { location }).end()
        )
        const reason = yield* reasonOf(retrieve({ thing_id: "t1" })).pipe(Effect.provide(at(baseUrl, layer)))
        assert.deepInclude(reason, { _tag: "UnsafeInput", attempts: 1 })
        assert.include(reason.message, "Set the base URL to where the API lives")
        if (location) assert.notInclude(reason.message, location)
      })
  )
})

const at = (baseUrl: string, layer: (typeof clients)[number]["layer"]) =>
  Layer.mergeAll(config({ baseUrl }), isolated, layer)
