/** The embedded platform for measurements: batches end at once. Prints its address as JSON. */
import { Testing } from "@effect-genai/anthropic"
import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as Console from "effect/Console"
import * as HttpServer from "effect/http/HttpServer"
import * as Layer from "effect/Layer"
import { createServer } from "node:http"

Testing.serve({ batch: { startup: "10 millis", perRequest: 0 } }).pipe(
  Layer.merge(Layer.effectDiscard(
    HttpServer.addressFormattedWith((anthropic) => Console.log(JSON.stringify({ anthropic })))
  )),
  Layer.provide(NodeHttpServer.layer(createServer, { host: "127.0.0.1", port: 0 })),
  Layer.launch,
  NodeRuntime.runMain
)

// The benchmark has ended.
process.stdin.resume().once("end", () => process.exit())
