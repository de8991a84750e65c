import * as Batches from "@effect-genai/anthropic/Batches"
import * as Retry from "@effect-genai/core/Retry"
import * as NodeTransport from "@effect-genai/node/NodeTransport"
import { isolated } from "@effect-genai/provider-contract/support/scripted"
import { assert, describe, it } from "@effect/vitest"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import { connect } from "node:net"
import { inspect } from "node:util"
import { selfSigned } from "./support/certificate.ts"
import { anthropic, empty, get, over, site } from "./support/servers.ts"

const tls = selfSigned()
const password = "secret-password"
const basic = `Basic ${btoa(`ada:${password}`)}`

/** A proxy that requires a password and records its targets. */
const proxy = Effect.gen(function*() {
  const targets: Array<string> = []
  const isKnown = (headers: { readonly "proxy-authorization"?: string | undefined }) =>
    headers["proxy-authorization"] === basic
  const { baseUrl, server } = yield* site((request, response) => {
    targets.push(`${request.method} ${request.url}`)
    if (isKnown(request.headers)) empty(request, response)
    else response.writeHead(407).end()
  })
  server.on("connect", (request, socket) => {
    targets.push(`CONNECT ${request.url}`)
    socket.on("error", () => undefined)
    if (!isKnown(request.headers)) return void socket.end("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n")
    const [host, port] = (request.url ?? "").split(":")
    const there = connect(Number(port), host, () => {
      socket.write("HTTP/1.1 200 Connection Established\r\n\r\n")
      socket.pipe(there).pipe(socket)
    })
    there.on("error", () => socket.destroy())
  })
  return { targets, address: baseUrl, known: baseUrl.replace("//", `//ada:${password}@`) }
})

const environment = (variables: { readonly [name: string]: string }) =>
  Layer.provide(NodeTransport.layerConfig, ConfigProvider.layer(ConfigProvider.fromEnvRecord(variables)))

describe("a proxy", () => {
  it.live("gets the target of an https request, with its password, and sees no content", () =>
    Effect.gen(function*() {
      const { known, targets } = yield* proxy
      const { requested, baseUrl } = yield* site(empty, { tls })
      const through = over({ ca: tls.cert, proxies: { https: Redacted.make(known) } })
      yield* Effect.andThen(get(`${baseUrl}/1`), get(`${baseUrl}/2`)).pipe(Effect.provide(through))
      assert.deepStrictEqual(new Set(targets), new Set([`CONNECT ${baseUrl.slice("https://".length)}`]))
      assert.deepStrictEqual(requested.map((line) => line.slice(2)), ["GET /1", "GET /2"])
    }))

  it.live("receives http requests", () =>
    Effect.gen(function*() {
      const { known, targets } = yield* proxy
      yield* get("http://nowhere.test/1").pipe(Effect.provide(over({ proxies: { http: known } })))
      assert.deepStrictEqual(targets, ["GET http://nowhere.test/1"])
    }))

  it.live("comes from the environment, in lowercase or uppercase, with or without http://", () =>
    Effect.gen(function*() {
      const { known, targets } = yield* proxy
      const bare = known.slice("http://".length)
      for (const variables of [{ HTTP_PROXY: known }, { http_proxy: bare, HTTP_PROXY: "http://127.0.0.1:1" }]) {
        yield* get("http://nowhere.test/").pipe(Effect.provide(environment(variables)))
      }
      assert.lengthOf(targets, 2)
    }))

  it.live("of the environment is ignored by `layer`, unless it is given", () =>
    Effect.gen(function*() {
      const { known, targets } = yield* proxy
      const { baseUrl } = yield* site(empty)
      const variables = ConfigProvider.layer(ConfigProvider.fromEnvRecord({ HTTP_PROXY: known }))
      const layers = [NodeTransport.layer(), NodeTransport.layer({ proxies: NodeTransport.environment })]
      for (const layer of layers) yield* get(baseUrl).pipe(Effect.provide(Layer.provide(layer, variables)))
      assert.lengthOf(targets, 1)
    }))

  it.live("is not used for addresses in NO_PROXY", () =>
    Effect.gen(function*() {
      const { known, targets } = yield* proxy
      const { baseUrl } = yield* site(empty)
      for (const NO_PROXY of ["127.0.0.1", "else.test, 127.0.0.1:*, *", new URL(baseUrl).host]) {
        yield* get(baseUrl).pipe(Effect.provide(environment({ HTTP_PROXY: known, NO_PROXY })))
      }
      assert.deepStrictEqual(targets, [])
      yield* get(baseUrl).pipe(Effect.provide(environment({ HTTP_PROXY: known, NO_PROXY: "else.test,127.0.0.1:1" })))
      assert.lengthOf(targets, 1)
    }))

  it.live.each(["https", "http"] as const)(
    "that rejects a submission over %s has not forwarded it: the error says it was not received",
    (scheme) =>
      Effect.gen(function*() {
        const { address, targets } = yield* proxy
        const { requested, baseUrl } = yield* site(empty, scheme === "https" ? { tls } : {})
        const through = anthropic(baseUrl, { proxies: { [scheme]: address } })
        const error = yield* Effect.flip(Retry.none(Batches.create({ requests: [] }))).pipe(
          Effect.provide([through, isolated])
        )
        assert.deepInclude(error.reason, { _tag: "Unreachable", maybeReceived: false })
        assert.deepStrictEqual([targets.length, requested], [1, []])
      })
  )

  it.live("that is down has not forwarded a submission: the error says it was not received", () =>
    Effect.gen(function*() {
      const { address } = yield* Effect.scoped(proxy)
      const through = anthropic("https://nowhere.test", { proxies: { https: address } })
      const error = yield* Effect.flip(Retry.none(Batches.create({ requests: [] }))).pipe(
        Effect.provide([through, isolated])
      )
      assert.deepInclude(error.reason, { _tag: "Unreachable", maybeReceived: false })
    }))
})

describe("the password of a proxy", () => {
  const shown = (u: unknown) => [inspect(u, { depth: 20, showHidden: true }), String(u), JSON.stringify(u)].join("\n")

  it.live("is not in the errors of a client whose proxy fails", () =>
    Effect.gen(function*() {
      const { known } = yield* Effect.scoped(proxy)
      const { known: otherProxy } = yield* proxy
      for (const address of [known, otherProxy.replace("ada", "eve")]) {
        for (const url of ["https://nowhere.test/", "http://nowhere.test/"]) {
          const exit = yield* Effect.exit(
            Effect.flatMap(get(url), () => Effect.fail("it was let through")).pipe(
              Effect.provide(over({ proxies: { https: address, http: address } }))
            )
          )
          const text = shown(exit)
          assert.notInclude(text, password)
          assert.notInclude(text, btoa(`eve:${password}`))
          assert.notInclude(text, basic)
        }
      }
    }))

  it.live("is not visible in a client", () =>
    Effect.gen(function*() {
      const { known } = yield* proxy
      yield* Effect.gen(function*() {
        const client = yield* HttpClient.HttpClient
        yield* get("http://nowhere.test/")
        assert.notInclude(inspect(client, { depth: 20, showHidden: true }), password)
      }).pipe(Effect.provide(over({ proxies: { http: known } })))
    }))

  it.live("is not in a printed configuration or its errors", () =>
    Effect.gen(function*() {
      const variables = ConfigProvider.layer(
        ConfigProvider.fromEnvRecord({ HTTPS_PROXY: `http://ada:${password}@proxy.test:3128` })
      )
      const proxies = yield* Effect.provide(NodeTransport.environment, variables)
      assert.notInclude(shown(proxies), password)
      for (
        const url of [`socks5://ada:${password}@proxy.test`, `http://ada:${password}@`, `http://%zz:${password}@a.test`]
      ) {
        const bad = environment({ HTTPS_PROXY: url })
        const error = yield* Effect.flip(Effect.provide(get("http://127.0.0.1:1"), bad))
        assert.strictEqual(error.message, "SourceError: the address of the https proxy is not an http or https URL")
        assert.notInclude(shown(error), password)
      }
    }))
})
