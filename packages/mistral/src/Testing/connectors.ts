/** Tools that Mistral runs itself: used if the prompt asks for them and they are allowed. */
import type { Ids } from "@effect-genai/core/TestingPlatform"
import type { MessageOutputChunk } from "../generated/Content.ts"
import type { ConversationEntry, FunctionCallEntry, ToolExecutionEntry } from "../generated/Entries.ts"
import type { Tool } from "../generated/Tools.ts"

/** The words in a prompt that trigger a tool. */
const signs: { readonly [tool: string]: RegExp } = {
  web_search: /\b(web|search|news|latest)\b/i,
  web_search_premium: /\b(web|search|news|latest)\b/i,
  code_interpreter: /\b(code|compute|calculate|run|plot)\b/i,
  image_generation: /\b(draw|image|picture|paint)\b/i,
  document_library: /\b(library|document|documents|file)\b/i
}

export type Connector = Extract<
  Tool,
  {
    readonly type:
      | "web_search"
      | "web_search_premium"
      | "code_interpreter"
      | "image_generation"
      | "document_library"
  }
>

const isConnector = (tool: Tool): tool is Connector => typeof tool.type === "string" && tool.type in signs

/** Confirmations of tools that require one. */
export interface Confirmed {
  readonly [tool: string]: "allow" | "deny"
}

/** The decisions in the entries of a request, for conversations that are not stored. */
export const decisionsIn = (entries: ReadonlyArray<ConversationEntry>): Confirmed =>
  Object.fromEntries(entries.flatMap((entry) => {
    if (entry.type !== "function.call") return []
    const { confirmation_status: status, name } = entry
    return status === "allowed" || status === "denied" ? [[name, status === "allowed" ? "allow" : "deny"]] : []
  }))

/** The triggered tools that were not denied. */
export const requestedTools = (
  tools: ReadonlyArray<Tool>,
  prompt: string,
  confirmed: Confirmed
): ReadonlyArray<Connector> =>
  tools.filter(isConnector).filter(({ type }) => signs[type]?.test(prompt) === true && confirmed[type] !== "deny")

/** The tools that still wait for confirmation. */
export const waiting = (tools: ReadonlyArray<Connector>, confirmed: Confirmed): ReadonlyArray<Connector> =>
  tools.filter(({ tool_configuration, type }) =>
    tool_configuration?.requires_confirmation?.includes(type) === true && confirmed[type] === undefined
  )

const argumentsOf = (prompt: string) => JSON.stringify({ query: prompt.slice(0, 200) })

/** The call of a tool that waits for confirmation. */
export const pending = ({ type }: Connector, prompt: string, ids: Ids.Ids, at: string): FunctionCallEntry => ({
  object: "entry",
  type: "function.call",
  id: ids("fc"),
  tool_call_id: ids("call"),
  name: type,
  arguments: argumentsOf(prompt),
  confirmation_status: "pending",
  created_at: at,
  completed_at: null
})

/** The entry of a tool that ran. */
export const execution = ({ type }: Connector, prompt: string, ids: Ids.Ids, at: string): ToolExecutionEntry => ({
  object: "entry",
  type: "tool.execution",
  id: ids("tool_exec"),
  name: type,
  arguments: argumentsOf(prompt),
  info: {},
  created_at: at,
  completed_at: at
})

/** The chunks a tool adds to the following message. */
export const traceOf = (
  { type }: Connector,
  prompt: string,
  draw: () => { readonly id: string; readonly name: string }
): ReadonlyArray<MessageOutputChunk> => {
  if (type === "image_generation") {
    const { id, name } = draw()
    return [{ type: "tool_file", tool: type, file_id: id, file_name: name, file_type: "png" }]
  }
  const title = `About ${prompt.slice(0, 40)}`
  return type === "web_search" || type === "web_search_premium"
    ? [{ type: "tool_reference", tool: type, title, url: `https://example.com/${encodeURIComponent(title)}` }]
    : []
}
