// Starts programs of docs/examples as a reader would, against an embedded Anthropic that they reach over HTTP.
import * as Testing from "@effect-genai/anthropic/Testing"
import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import * as Effect from "effect/Effect"
import * as HttpServer from "effect/http/HttpServer"
import * as Layer from "effect/Layer"
import * as ChildProcess from "effect/process/ChildProcess"
import { createServer, type RequestListener } from "node:http"
import { join } from "node:path"

/** Serves a platform until the scope closes; `listener` sees each request, too. */
export const servePlatform = Effect.fnUntraced(
  function*(options: Testing.Options, listener: RequestListener = () => undefined) {
    const context = yield* Testing.serve(options).pipe(
      Layer.provideMerge(NodeHttpServer.layer(() => createServer(listener), { host: "127.0.0.1", port: 0 })),
      Layer.fresh,
      Layer.build
    )
    const { address } = yield* Effect.provide(HttpServer.HttpServer, context)
    return { platform: context, address: HttpServer.formatAddress(address) }
  }
)

/** Starts an example, which is killed when the scope closes. */
export const start = (
  example: string,
  args: ReadonlyArray<string>,
  address: string,
  env: Readonly<Record<string, string>> = {}
) =>
  ChildProcess.make(process.execPath, [join(import.meta.dirname, "..", "examples", example), ...args], {
    env: {
      NO_COLOR: "1",
      NODE_COMPILE_CACHE: join(import.meta.dirname, "..", "..", ".cache", "node"),
      no_proxy: "*",
      ANTHROPIC_API_KEY: "sk-ant-made-up",
      ANTHROPIC_BASE_URL: address,
      ...env
    },
    extendEnv: true,
    killSignal: "SIGKILL"
  })
