// Anthropic's embedded platform as a process of its own, for the demo: it outlives a demo that is interrupted, so that
// the next one can resume, and it exits after fifteen minutes. Prints its address.
import { Testing } from "@effect-genai/anthropic"
import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import { Console, Effect, Layer } from "effect"
import { HttpServer } from "effect/http"
import { createServer } from "node:http"

Testing.serve({
  batch: { counts: "live", perRequest: "100 millis", fate: (_, index) => index % 50 === 7 ? "errored" : undefined }
}).pipe(
  Layer.merge(Layer.effectDiscard(HttpServer.addressFormattedWith((address) => Console.log(address)))),
  Layer.provide(NodeHttpServer.layer(createServer, { host: "127.0.0.1", port: 0 })),
  Layer.launch,
  Effect.timeoutOption("15 minutes"),
  NodeRuntime.runMain
)
