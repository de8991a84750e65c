// Serves the embedded platform of a provider with the limits in the first argument, and prints its address.
import * as Anthropic from "@effect-genai/anthropic/Testing"
import * as Mistral from "@effect-genai/mistral/Testing"
import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as HttpServer from "effect/http/HttpServer"
import * as Layer from "effect/Layer"
import { createServer } from "node:http"

const [provider, limits = "{}"] = process.argv.slice(2)
const rateLimits = JSON.parse(limits)
const printAddress = Layer.effectDiscard(HttpServer.addressFormattedWith((address) => Console.log(address)))

const launch = <A>(platform: Layer.Layer<A, never, HttpServer.HttpServer>) =>
  platform.pipe(
    Layer.merge(printAddress),
    Layer.provide(NodeHttpServer.layer(createServer, { host: "127.0.0.1", port: 0 })),
    Layer.launch,
    Effect.runPromise
  )

await (provider === "mistral" ? launch(Mistral.serve({ rateLimits })) : launch(Anthropic.serve({ rateLimits })))
