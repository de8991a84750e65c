// Toolkits, their handlers, and what they need.
import * as Memory from "@effect-genai/anthropic/Memory"
import * as Messages from "@effect-genai/anthropic/Messages"
import * as Tools from "@effect-genai/anthropic/Tools"
import * as Toolkits from "@effect-genai/core/Toolkits"
import * as McpClient from "effect/ai/McpClient"
import type { McpClientError } from "effect/ai/McpClientError"
import * as Tool from "effect/ai/Tool"
import * as Toolkit from "effect/ai/Toolkit"
import type * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import type { KeyValueStore } from "effect/persistence/KeyValueStore"
import { expect, test } from "tstyche"

const Now = Tool.make("now")
const now = Toolkit.make(Now)
const memory = Toolkit.make(Tools.Memory_20250818())
declare const client: McpClient.McpClient

test("a constructor takes the fields of its version", () => {
  expect(Tools.WebSearch_20250305).type.toBeCallableWith({ max_uses: 3 })
  expect(Tools.WebSearch_20250305).type.toBeCallableWith()
  expect(Tools.WebSearch_20250305).type.not.toBeCallableWith({ response_inclusion: "full" })
  expect(Tools.ComputerUse_20251124).type.not.toBeCallableWith()
  expect(Tools.MCPToolset({ mcp_server_name: "linear" }).name).type.toBe<"AnthropicMCPToolset_linear">()
})

test("tools that run at Anthropic need no handler, others do", () => {
  const server = Toolkit.make(Tools.WebSearch_20250305(), Tools.CodeExecution_20260120())
  expect<Effect.Services<typeof server>>().type.toBe<never>()
  expect<Effect.Services<typeof memory>>().type.toBe<Memory.Handler>()
  expect(Memory.layerKeyValueStore()).type.toBeAssignableTo<Layer.Layer<Memory.Handler, never, KeyValueStore>>()
})

test("a merged toolkit has the tools, the failures and the needs of all", () => {
  const merged = Toolkits.merge(now, memory)
  expect<Effect.Services<typeof merged>>().type.toBe<Memory.Handler | Tool.Handler<"now">>()
  expect<Effect.Error<typeof merged>>().type.toBe<Toolkits.DuplicateTool>()
  expect<keyof Effect.Success<typeof merged>["tools"]>().type.toBe<"AnthropicMemory" | "now">()
  expect(Messages.tools).type.toBeCallableWith(now)
  const remote = Toolkits.merge(now, McpClient.toolkit(client))
  expect<Effect.Error<typeof remote>>().type.toBe<Toolkits.DuplicateTool | McpClientError>()
})
