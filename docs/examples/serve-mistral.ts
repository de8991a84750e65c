// Runs until stopped
/**
 * The embedded platform as an HTTP server, for clients of any kind.
 *
 *   npm run serve:mistral [-- --port 4020]
 *
 * Any key is taken: `MISTRAL_BASE_URL=http://127.0.0.1:4020 MISTRAL_API_KEY=any`.
 */
import { Testing } from "@effect-genai/mistral"
import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as Console from "effect/Console"
import * as HttpServer from "effect/http/HttpServer"
import * as Layer from "effect/Layer"
import * as Runtime from "effect/Runtime"
import { createServer } from "node:http"
import { parseArgs } from "node:util"

const { values: { port } } = parseArgs({ options: { port: { type: "string", default: "4020" } } })

const announce = Layer.effectDiscard(
  HttpServer.addressFormattedWith((address) => Console.log(`listening on ${address}`))
)

Testing.serve({ pace: "20 millis" }).pipe(
  Layer.merge(announce),
  Layer.provide(NodeHttpServer.layer(createServer, { host: "127.0.0.1", port: Number(port) })),
  Layer.launch,
  // To be stopped is how a server ends, not a failure.
  NodeRuntime.runMain({
    teardown: (exit, end) => Runtime.defaultTeardown(exit, (code) => end(code === 130 ? 0 : code))
  })
)
