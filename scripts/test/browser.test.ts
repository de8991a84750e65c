// The SDK in a browser: bundled as an application would be, run in headless Chromium against the embedded platforms.
// The server of the page proxies to them; without a browser the test is skipped.
import * as Anthropic from "@effect-genai/anthropic/Testing"
import * as Mistral from "@effect-genai/mistral/Testing"
import { browser } from "@effect-genai/provider-contract/support/browser"
import { listen } from "@effect-genai/provider-contract/support/loopbackServer"
import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import { it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as HttpServer from "effect/http/HttpServer"
import * as Layer from "effect/Layer"
import { createServer, request as send } from "node:http"
import { chromium } from "playwright-core"
import { build } from "rolldown"
import { expect } from "vitest"

const batch = { perRequest: 0 } as const
const anyPort = NodeHttpServer.layer(createServer, { host: "127.0.0.1", port: 0 })

/** Where a platform listens. */
const addressOf = <A>(platform: Layer.Layer<A, never, HttpServer.HttpServer>) =>
  Effect.gen(function*() {
    const context = yield* Layer.build(Layer.fresh(Layer.provideMerge(platform, anyPort)))
    const { address } = yield* Effect.provide(HttpServer.HttpServer, context)
    return HttpServer.formatAddress(address)
  })

const bundle = Effect.promise(() =>
  build({
    input: `${import.meta.dirname}/browser/page.ts`,
    platform: "browser",
    write: false,
    output: { minify: true }
  })
)

/** Serves the page, and proxies what is below `/anthropic` and `/mistral`. */
const site = Effect.fnUntraced(function*(script: string, platforms: { readonly [name: string]: string }) {
  const server = createServer((request, response) => {
    const [, name = "", path = ""] = /^\/(\w+)(\/.*)$/.exec(request.url ?? "") ?? []
    const platform = platforms[name]
    if (platform === undefined) {
      const isScript = request.url === "/page.js"
      response.setHeader("content-type", isScript ? "text/javascript" : "text/html")
      response.end(isScript ? script : `<!doctype html><script type="module" src="/page.js"></script>`)
    } else {
      request.pipe(send(platform + path, { method: request.method ?? "GET", headers: request.headers }, (upstream) => {
        response.writeHead(upstream.statusCode ?? 500, upstream.headers)
        upstream.pipe(response)
      }))
    }
  })
  return `http://127.0.0.1:${yield* listen(server)}`
})

const titleOf = (executablePath: string, url: string) =>
  Effect.acquireUseRelease(
    Effect.promise(() => chromium.launch({ executablePath, args: ["--no-sandbox"] })),
    (chrome) =>
      Effect.promise(async () => {
        const page = await chrome.newPage()
        await page.goto(url)
        await page.waitForFunction(() => document.title !== "", undefined, { timeout: 20_000 })
        return page.title()
      }),
    (chrome) => Effect.promise(() => chrome.close())
  )

it.live.skipIf(browser === undefined)("a page runs batches at both providers over fetch", () =>
  Effect.gen(function*() {
    const { output: [script] } = yield* bundle
    const home = yield* site(script.code, {
      anthropic: yield* addressOf(Anthropic.serve({ batch })),
      mistral: yield* addressOf(Mistral.serve({ batch }))
    })
    const title = yield* titleOf(browser ?? "", home)
    const succeeded = ["grass Succeeded", "snow Succeeded", "sky Succeeded"]
    expect(JSON.parse(title)).toEqual({
      anthropic: expect.arrayContaining(succeeded),
      mistral: expect.arrayContaining(succeeded),
      streamed: "text"
    })
  }))
