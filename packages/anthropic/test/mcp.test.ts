import * as Messages from "@effect-genai/anthropic/Messages"
import * as Tools from "@effect-genai/anthropic/Tools"
import { bodyJson, json } from "@effect-genai/core/Testing"
import * as Toolkits from "@effect-genai/core/Toolkits"
import { docs } from "@effect-genai/provider-contract/support/mcpServer"
import { assert, describe, it } from "@effect/vitest"
import * as McpClient from "effect/ai/McpClient"
import * as Toolkit from "effect/ai/Toolkit"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { against, baseRequest, message, sent } from "./support/anthropic.ts"

const call = message([{ type: "tool_use", id: "toolu_1", name: "docs__search", input: { query: "layers" } }])

describe("an MCP server", () => {
  it.effect("its toolkit is sent with other tools, and runs their calls", () =>
    Effect.gen(function*() {
      const search = Toolkit.make(Tools.WebSearch_20250305())
      const toolkit = yield* Toolkits.merge(McpClient.toolkit(yield* docs, "docs__"), search)
      const { content } = yield* Messages.create({ ...baseRequest, tools: Messages.tools(toolkit) })
      const [request] = yield* sent
      assert.deepNestedInclude(request && bodyJson(request), {
        "tools[0].name": "docs__search",
        "tools[0].description": "Searches the documentation.",
        "tools[0].input_schema.required": ["query"],
        "tools[0].strict": false,
        "tools[1]": { type: "web_search_20250305", name: "web_search" }
      })
      const block = content.find((block) => block.type === "tool_use")
      if (block === undefined) return assert.fail("no call")
      const { name, params } = Tools.callOf(toolkit, block)
      const [result] = yield* Stream.runCollect(Stream.unwrap(toolkit.handle(name, params)))
      assert.strictEqual(result?.encodedResult, '"found layers"')
    }).pipe(Effect.scoped, Effect.provide(against([json(call)]))))
})
