/** The names of tools: those of a toolkit, and those on the wire. */
import * as ToolInput from "@effect-genai/core/ToolInput"
import type * as Prompt from "effect/ai/Prompt"
import * as Tool from "effect/ai/Tool"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import { fieldAt, type WireName } from "./blocks.ts"
import type { Called, Names } from "./parts.ts"

/** Calls of the tools that code execution consists of. */
const codeExecution = new Set(["bash_code_execution", "text_editor_code_execution"])

/** A value as `effect/ai` reads it by a schema: a struct drops the fields it does not have. */
const readBy = (schema: Schema.Constraint, value: unknown): Option.Option<unknown> =>
  Schema.decodeUnknownOption(Schema.toEncoded(schema))(value)

const encoders = new WeakMap<Tool.Any, (input: Schema.Json) => unknown>()

/** Converts the inputs of a tool to what its handler decodes. */
const encoderOf = (tool: Tool.Any): (input: Schema.Json) => unknown => {
  const encoder = encoders.get(tool) ??
    (isDescribed(tool)
      ? ToolInput.encoded(tool.parametersSchema)
      : (input) => Option.getOrElse(readBy(tool.parametersSchema, input), () => input))
  encoders.set(tool, encoder)
  return encoder
}

/** Whether the model knows the parameters of a tool by their schema. */
const isDescribed = (tool: Tool.Any) =>
  tool.parametersSchema !== Tool.EmptyParams && !Tool.isProviderDefined(tool) &&
  !(Tool.isDynamic(tool) && tool.jsonSchema !== undefined)

/** The tools of an MCP server have the name of the server. */
const serverName = (block: ToolInput.JsonObject) => {
  switch (block["type"]) {
    case "server_tool_use":
      return fieldAt(block, "name")
    case "mcp_tool_use":
      return fieldAt(block, "server_name")
    default:
      return ""
  }
}

/** The names in one response; `start` is that of a call whose input has not arrived. */
export interface ResponseNames extends Names {
  readonly start: (block: ToolInput.JsonObject) => string | undefined
}

/** The names of the tools of a request. */
export class ToolNames {
  private readonly tools: ReadonlyArray<Tool.Any>
  private readonly mapper: Tool.NameMapper<ReadonlyArray<Tool.Any>>

  constructor(tools: ReadonlyArray<Tool.Any>) {
    this.tools = tools
    this.mapper = new Tool.NameMapper(tools)
  }

  readonly wireName: WireName = (name) => this.mapper.getProviderName(name)

  /**
   * The names for the blocks of one response. The toolkit must have the tools that Anthropic runs, and their schemas must
   * take what the blocks have: others have no part.
   */
  forResponse(prompt: Prompt.Prompt): ResponseNames {
    const called = calledIn(prompt)
    return {
      start: (block) =>
        block["type"] === "tool_use" ? this.callOf(block).name : this.nameOfServerTool(serverName(block)),
      call: (block) => {
        const call = block["type"] === "tool_use" ? this.callOf(block) : this.serverCallOf(block)
        if (call !== undefined) called.set(fieldAt(block, "id"), call.name)
        return call
      },
      result: (block, isFailure) => {
        const name = called.get(fieldAt(block, "tool_use_id")) ?? this.nameOfServerTool(nameOfResult(block))
        const tool = this.find(name)
        if (tool === undefined) return undefined
        const schema = isFailure ? Tool.failureResultSchema(tool) : tool.successSchema
        return Option.match(readBy(schema, block["content"]), {
          onNone: () => undefined,
          onSome: (result) => ({ name: tool.name, result })
        })
      }
    }
  }

  /** The tool with a name. */
  find(name: string | undefined): Tool.Any | undefined {
    return this.tools.find((tool) => tool.name === name)
  }

  /** A call of a member of a toolset is a call of the toolset, with the member as `action`. */
  private callOf({ input = {}, name, toolset_name }: ToolInput.JsonObject): Called {
    if (typeof toolset_name === "string") {
      const params = { ...(ToolInput.isObject(input) ? input : {}), action: name }
      return { name: this.mapper.getCustomName(toolset_name), params }
    }
    const custom = this.mapper.getCustomName(typeof name === "string" ? name : "")
    const tool = this.find(custom)
    return { name: custom, params: tool === undefined ? input : encoderOf(tool)(input) }
  }

  private serverCallOf(block: ToolInput.JsonObject): Called | undefined {
    const tool = this.find(this.nameOfServerTool(serverName(block)))
    if (tool === undefined) return undefined
    return Option.match(readBy(tool.parametersSchema, block["input"] ?? {}), {
      onNone: () => undefined,
      onSome: (params) => ({ name: tool.name, params })
    })
  }

  private nameOfServerTool(wireName: string): string | undefined {
    const provided = this.tools.filter(Tool.isProviderDefined)
    const tool = provided.find(({ providerName }) => providerName === wireName) ??
      (codeExecution.has(wireName) ? provided.find(({ id }) => id.startsWith("anthropic.code_execution_")) : undefined)
    return tool?.name
  }
}

const nameOfResult = (block: ToolInput.JsonObject) => fieldAt(block, "type").replace(/_tool_result$/, "")

/** The names of the tools by the ids of their calls. */
const calledIn = ({ content }: Prompt.Prompt): Map<string, string> =>
  new Map(
    content.flatMap((message) => message.role === "assistant" ? message.content : [])
      .flatMap((part) => part.type === "tool-call" ? [[part.id, part.name] as const] : [])
  )
