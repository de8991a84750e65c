/** `serve`: the embedded platforms, for any client. */
import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as HttpServer from "effect/http/HttpServer"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import { createServer } from "node:http"
import { invalid } from "../Failure.ts"
import type { ProviderName } from "../Provider.ts"
import { note, show } from "../terminal/Output.ts"
import { style } from "../terminal/style.ts"

const pace = "15 millis"

const ports: { readonly [name in ProviderName]: number } = { anthropic: 4010, mistral: 4020 }

const flags = {
  port: Flag.Int("port").pipe(
    Flag.filter((port) => port >= 0 && port < 65536, () => "0 to 65535"),
    Flag.withDescription("The port; 0 is one that is free (default: 4010 for Anthropic, 4020 for Mistral)"),
    Flag.optional
  )
}

const announce = Effect.fnUntraced(function*(name: ProviderName, address: string) {
  const { bold, dim } = yield* style
  const prefix = name.toUpperCase()
  const variables = { [`${prefix}_BASE_URL`]: address, [`${prefix}_API_KEY`]: "any" }
  yield* show(variables, Object.entries(variables).map(([key, value]) => `export ${key}=${bold(value)}`).join("\n"))
  yield* note(dim(`Serving ${name === "anthropic" ? "Anthropic" : "Mistral"} in this process. Ctrl-C stops it.`))
})

const platform = <A>(name: ProviderName, load: () => Promise<Layer.Layer<A, never, HttpServer.HttpServer>>) =>
  Command.make(
    name,
    flags,
    Effect.fnUntraced(function*({ port }) {
      const server = NodeHttpServer.layer(createServer, {
        host: "127.0.0.1",
        port: Option.getOrElse(port, () => ports[name])
      })
      const served = yield* Effect.promise(load)
      const announced = Layer.effectDiscard(HttpServer.addressFormattedWith((address) => announce(name, address)))
      yield* Layer.launch(Layer.provide(Layer.merge(served, announced), server)).pipe(
        Effect.mapError(() =>
          invalid(`the port ${Option.getOrElse(port, () => ports[name])} is in use: choose another one with --port`)
        )
      )
    })
  ).pipe(Command.withDescription(`Serve the embedded ${name === "anthropic" ? "Anthropic" : "Mistral"}`))

export const serve = Command.make("serve").pipe(
  Command.withDescription("Serve an embedded platform over HTTP, for any client"),
  Command.withSubcommands([
    platform(
      "anthropic",
      () => import("@effect-genai/anthropic/Testing").then(({ serve }) => serve({ pace, batch: { counts: "live" } }))
    ),
    platform("mistral", () => import("@effect-genai/mistral/Testing").then(({ serve }) => serve({ pace })))
  ])
)
