// An MCP server for tests.
import * as McpClient from "effect/ai/McpClient"
import * as McpProtocol from "effect/ai/McpProtocol"
import * as McpServer from "effect/ai/McpServer"
import * as Tool from "effect/ai/Tool"
import * as Toolkit from "effect/ai/Toolkit"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as HttpRouter from "effect/http/HttpRouter"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"

/** A client of a server with one tool, which speaks HTTP without sockets. */
export const docs = Effect.gen(function*() {
  const Search = Tool.make("search", {
    description: "Searches the documentation.",
    parameters: Schema.Struct({ query: Schema.String }),
    success: Schema.String
  })
  const tools = Toolkit.make(Search)
  const server = McpServer.layerHttp({
    name: "docs",
    version: "1.0.0",
    path: "/mcp",
    protocols: [McpProtocol.v2026_07_28],
    registrations: McpServer.toolkit(tools).pipe(
      Layer.provide(tools.toLayer({ search: ({ query }) => Effect.succeed(`found ${query}`) }))
    )
  })
  const { dispose, handler } = HttpRouter.toWebHandler(server, { disableLogger: true })
  yield* Effect.addFinalizer(() => Effect.promise(dispose))
  const fetch: typeof globalThis.fetch = (input, init) => handler(new Request(input, init))
  const context = yield* Layer.build(
    McpClient.layerHttp({
      name: "test",
      version: "1.0.0",
      protocol: McpProtocol.v2026_07_28,
      url: "http://localhost/mcp"
    }).pipe(Layer.provide(FetchHttpClient.layer), Layer.provide(Layer.succeed(FetchHttpClient.Fetch, fetch)))
  )
  return Context.get(context, McpClient.McpClient)
})
