/**
 * Attacks `RateLimit` over loopback HTTP, in real time: 750 calls to an embedded platform that admits 600 a minute.
 * Prints how many were rejected or failed.
 *
 *   node packages/benchmark/src/attacks/rateLimit.ts [--concurrency 32] [--unlimited]
 *
 * `--unlimited` leaves out the layer, for comparison. One run takes about 15 seconds.
 */
import { AnthropicConfig, Messages, RateLimit, Testing } from "@effect-genai/anthropic"
import * as ResponseMeta from "@effect-genai/core/ResponseMeta"
import * as NodeTransport from "@effect-genai/node/NodeTransport"
import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import * as Console from "effect/Console"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as HttpServer from "effect/http/HttpServer"
import * as Layer from "effect/Layer"
import { createServer } from "node:http"
import { parseArgs } from "node:util"

const { values: { concurrency, unlimited } } = parseArgs({
  options: { concurrency: { type: "string", default: "32" }, unlimited: { type: "boolean", default: false } }
})

const calls = 750

const attack = Effect.gen(function*() {
  let rejected = 0
  let failed = 0
  const call = Messages.create({
    model: "claude-haiku-4-5",
    max_tokens: 64,
    messages: [{ role: "user", content: "Why is the sky blue?" }]
  }).pipe(Effect.catch(() => Effect.sync(() => failed++)))
  const all = Effect.forEach(Array.from({ length: calls }, () => call), (call) => call, {
    concurrency: Number(concurrency),
    discard: true
  }).pipe(ResponseMeta.tap(({ status }) => {
    if (status === 429) rejected++
  }))
  const [duration] = yield* Effect.timed(all)
  yield* Console.log({ calls, concurrency: Number(concurrency), rejected, failed, duration: Duration.format(duration) })
})

/** A platform on a free port, and a config of its address. */
const platform = HttpServer.addressFormattedWith((baseUrl) =>
  Effect.succeed(AnthropicConfig.layer({ apiKey: "embedded", baseUrl }))
).pipe(
  Layer.unwrap,
  Layer.provideMerge(Testing.serve({ rateLimits: { requests: 600 } })),
  Layer.provide(NodeHttpServer.layer(createServer, { host: "127.0.0.1", port: 0 }))
)

await Effect.runPromise(Effect.provide(
  unlimited ? attack : Effect.provide(attack, RateLimit.layer()),
  Layer.merge(platform, NodeTransport.layer())
))
