// Runs until stopped
/**
 * Serves the embedded Anthropic platform over HTTP, for any client.
 *
 *   npm run serve:anthropic [-- --port 4010]
 *
 * Any key works: `ANTHROPIC_BASE_URL=http://127.0.0.1:4010 ANTHROPIC_API_KEY=any`.
 */
import { Testing } from "@effect-genai/anthropic"
import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as Console from "effect/Console"
import * as HttpServer from "effect/http/HttpServer"
import * as Layer from "effect/Layer"
import * as Runtime from "effect/Runtime"
import { createServer } from "node:http"
import { parseArgs } from "node:util"

const { values: { port } } = parseArgs({ options: { port: { type: "string", default: "4010" } } })

const printAddress = Layer.effectDiscard(
  HttpServer.addressFormattedWith((address) => Console.log(`listening on ${address}`))
)

Testing.serve({ pace: "20 millis", batch: { counts: "live" } }).pipe(
  Layer.merge(printAddress),
  Layer.provide(NodeHttpServer.layer(createServer, { host: "127.0.0.1", port: Number(port) })),
  Layer.launch,
  // An interrupted server ends as intended: exit with 0 instead of 130.
  NodeRuntime.runMain({
    teardown: (exit, onExit) => Runtime.defaultTeardown(exit, (code) => onExit(code === 130 ? 0 : code))
  })
)
