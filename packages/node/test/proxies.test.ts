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
const password = "pass-that-nobody-may-see"
const basic = `Basic ${btoa(`ada:${password}`)}`

/** A proxy that wants a password, and remembers where it was asked to go. */
const proxy = Effect.gen(function*() {
  const went: Array<string> = []
  const isKnown = (headers: { readonly "proxy-authorization"?: string | undefined }) =>
    headers["proxy-authorization"] === basic
  const { home, server } = yield* site((request, response) => {
    went.push(`${request.method} ${request.url}`)
    if (isKnown(request.headers)) empty(request, response)
    else response.writeHead(407).end()
  })
  server.on("connect", (request, socket) => {
    went.push(`CONNECT ${request.url}`)
    socket.on("error", () => undefined)
    if (!isKnown(request.headers)) return void socket.end("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n")
    const [host, port] = (request.url ?? "").split(":")
    const there = connect(Number(port), host, () => {
      socket.write("HTTP/1.1 200 Connection Established\r\n\r\n")
      socket.pipe(there).pipe(socket)
    })
    there.on("error", () => socket.destroy())
  })
  return { went, address: home, known: home.replace("//", `//ada:${password}@`) }
})

const environment = (variables: { readonly [name: string]: string }) =>
  Layer.provide(NodeTransport.layerConfig, ConfigProvider.layer(ConfigProvider.fromEnvRecord(variables)))

describe("a proxy", () => {
  it.live("is told where to go over https, with its password, and sees nothing of what is said there", () =>
    Effect.gen(function*() {
      const { known, went } = yield* proxy
      const { requested, home } = yield* site(empty, { tls })
      const through = over({ ca: tls.cert, proxies: { https: Redacted.make(known) } })
      yield* Effect.andThen(get(`${home}/1`), get(`${home}/2`)).pipe(Effect.provide(through))
      assert.deepStrictEqual(new Set(went), new Set([`CONNECT ${home.slice("https://".length)}`]))
      assert.deepStrictEqual(requested.map((line) => line.slice(2)), ["GET /1", "GET /2"])
    }))

  it.live("is handed what goes over http", () =>
    Effect.gen(function*() {
      const { known, went } = yield* proxy
      yield* get("http://nowhere.test/1").pipe(Effect.provide(over({ proxies: { http: known } })))
      assert.deepStrictEqual(went, ["GET http://nowhere.test/1"])
    }))

  it.live("is the environment's, in small letters or large, with or without http://", () =>
    Effect.gen(function*() {
      const { known, went } = yield* proxy
      const bare = known.slice("http://".length)
      for (const variables of [{ HTTP_PROXY: known }, { http_proxy: bare, HTTP_PROXY: "http://127.0.0.1:1" }]) {
        yield* get("http://nowhere.test/").pipe(Effect.provide(environment(variables)))
      }
      assert.lengthOf(went, 2)
    }))

  it.live("of the environment is left alone by a layer of values, unless it is asked for", () =>
    Effect.gen(function*() {
      const { known, went } = yield* proxy
      const { home } = yield* site(empty)
      const variables = ConfigProvider.layer(ConfigProvider.fromEnvRecord({ HTTP_PROXY: known }))
      const layers = [NodeTransport.layer(), NodeTransport.layer({ proxies: NodeTransport.environment })]
      for (const layer of layers) yield* get(home).pipe(Effect.provide(Layer.provide(layer, variables)))
      assert.lengthOf(went, 1)
    }))

  it.live("is not asked for what NO_PROXY names", () =>
    Effect.gen(function*() {
      const { known, went } = yield* proxy
      const { home } = yield* site(empty)
      for (const NO_PROXY of ["127.0.0.1", "else.test, 127.0.0.1:*, *", new URL(home).host]) {
        yield* get(home).pipe(Effect.provide(environment({ HTTP_PROXY: known, NO_PROXY })))
      }
      assert.deepStrictEqual(went, [])
      yield* get(home).pipe(Effect.provide(environment({ HTTP_PROXY: known, NO_PROXY: "else.test,127.0.0.1:1" })))
      assert.lengthOf(went, 1)
    }))

  it.live.each(["https", "http"] as const)(
    "that refuses has passed nothing on: a create over %s is not in doubt",
    (scheme) =>
      Effect.gen(function*() {
        const { address, went } = yield* proxy
        const { requested, home } = yield* site(empty, scheme === "https" ? { tls } : {})
        const through = anthropic(home, { proxies: { [scheme]: address } })
        const error = yield* Effect.flip(Retry.none(Batches.create({ requests: [] }))).pipe(
          Effect.provide([through, isolated])
        )
        assert.deepInclude(error.reason, { _tag: "Unreachable", maybeReceived: false })
        assert.deepStrictEqual([went.length, requested], [1, []])
      })
  )

  it.live("that is not there has passed nothing on", () =>
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

  it.live("is in no error of a client whose proxy has failed", () =>
    Effect.gen(function*() {
      const { known } = yield* Effect.scoped(proxy)
      const { known: deaf } = yield* proxy
      for (const address of [known, deaf.replace("ada", "eve")]) {
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

  it.live("is not seen in a client", () =>
    Effect.gen(function*() {
      const { known } = yield* proxy
      yield* Effect.gen(function*() {
        const client = yield* HttpClient.HttpClient
        yield* get("http://nowhere.test/")
        assert.notInclude(inspect(client, { depth: 20, showHidden: true }), password)
      }).pipe(Effect.provide(over({ proxies: { http: known } })))
    }))

  it.live("is in no configuration that is shown, nor in what refuses it", () =>
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
        assert.strictEqual(error.message, "SourceError: the https proxy has no http or https address")
        assert.notInclude(shown(error), password)
      }
    }))
})
