import * as Messages from "@effect-genai/anthropic/Messages"
import * as Tools from "@effect-genai/anthropic/Tools"
import { bodyJson, sse } from "@effect-genai/core/Testing"
import * as Toolkits from "@effect-genai/core/Toolkits"
import { docs } from "@effect-genai/provider-contract/support/mcpServer"
import { assert, describe, it } from "@effect/vitest"
import * as McpClient from "effect/ai/McpClient"
import * as Toolkit from "effect/ai/Toolkit"
import * as Effect from "effect/Effect"
import { against, baseRequest, events, sent } from "./support/anthropic.ts"

const call = { type: "tool_use", id: "toolu_1", name: "docs__search", input: { query: "layers" } }

describe("an MCP server", () => {
  it.effect("its toolkit is sent with other tools, and runs their calls", () =>
    Effect.gen(function*() {
      const search = Toolkit.make(Tools.WebSearch_20250305())
      const toolkit = yield* Toolkits.merge(McpClient.toolkit(yield* docs, "docs__"), search)
      yield* Messages.runTools.result(baseRequest, { toolkit, maxTurns: 2 })
      const [first, second] = yield* sent
      assert.deepNestedInclude(first && bodyJson(first), {
        "tools[0].name": "docs__search",
        "tools[0].description": "Searches the documentation.",
        "tools[0].input_schema.required": ["query"],
        "tools[0].strict": false,
        "tools[1]": { type: "web_search_20250305", name: "web_search" }
      })
      assert.deepNestedInclude(second && bodyJson(second), {
        "messages[2].content": [{ type: "tool_result", tool_use_id: "toolu_1", content: '"found layers"' }]
      })
    }).pipe(Effect.scoped, Effect.provide(against([sse(events([[call]])), sse(events())]))))
})
