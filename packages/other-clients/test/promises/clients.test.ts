// Other clients against the servers of the embedded platforms: each does what it can.
import * as Anthropic from "@effect-genai/anthropic"
import * as Mistral from "@effect-genai/mistral"
import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as HttpServer from "effect/http/HttpServer"
import * as Layer from "effect/Layer"
import { createServer } from "node:http"
import { aiAnthropic, aiMistral } from "../clients/aiSdk.ts"
import { anthropicSdk } from "../clients/anthropicSdk.ts"
import type { Client } from "../clients/Client.ts"
import { langchainAnthropic, langchainMistral } from "../clients/langchain.ts"
import { mistralSdk } from "../clients/mistralSdk.ts"
import { openai } from "../clients/openai.ts"

const served = <Id>(platform: Layer.Layer<Id, never, HttpServer.HttpServer>): Layer.Layer<HttpServer.HttpServer> =>
  Layer.provideMerge(platform, NodeHttpServer.layer(createServer, { host: "127.0.0.1", port: 0 })).pipe(Layer.orDie)

const quick = { startup: 0, perRequest: 1 }
const anthropic = served(Anthropic.Testing.serve({ batch: quick }))
const mistral = served(Mistral.Testing.serve({ batch: quick }))

const clients: ReadonlyArray<readonly [name: string, client: Client, server: Layer.Layer<HttpServer.HttpServer>]> = [
  ["@anthropic-ai/sdk", anthropicSdk, anthropic],
  ["@ai-sdk/anthropic", aiAnthropic, anthropic],
  ["@langchain/anthropic", langchainAnthropic, anthropic],
  ["@mistralai/mistralai", mistralSdk, mistral],
  ["@ai-sdk/mistral", aiMistral, mistral],
  ["@langchain/mistralai", langchainMistral, mistral],
  ["openai", openai, mistral]
]

/** What each capability shows. */
const checks: { readonly [C in keyof Client]-?: (client: Client, address: string) => Promise<void> } = {
  text: async ({ text }, address) => assert.include(await text(address), "crow"),
  stream: async ({ stream, text }, address) => {
    const pieces = await stream(address)
    assert.isAbove(pieces.length, 1)
    assert.strictEqual(pieces.join(""), await text(address))
  },
  tools: async ({ tools }, address) => {
    const { calls, text } = await tools(address)
    assert.strictEqual(calls.length, 1)
    assert.isString(calls[0]?.city)
    assert.include(text, "Paris")
  },
  agent: async ({ agent }, address) => {
    for (const text of await agent?.(address) ?? []) assert.include(text, "Paris")
  },
  structured: async ({ structured }, address) => assert.isString(Object(await structured?.(address)).city),
  image: async ({ image }, address) => assert.include(await image?.(address), "crow"),
  files: async ({ files }, address) => assert.strictEqual(await files?.(address), 4),
  batches: async ({ batches }, address) => assert.include(await batches?.(address), "crow"),
  embeddings: async ({ embeddings }, address) => assert.strictEqual(await embeddings?.(address), 1024)
}

describe.each(clients)("%s", (_, client, server) => {
  const capabilities = Object.entries(checks).filter(([name]) => Object.hasOwn(client, name))

  it.live.each(capabilities)("other clients: %s", ([, check]) =>
    Effect.flatMap(
      HttpServer.HttpServer,
      ({ address }) => Effect.promise(() => check(client, HttpServer.formatAddress(address)))
    ).pipe(Effect.provide(server)))
})
