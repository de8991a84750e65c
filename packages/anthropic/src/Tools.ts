/**
 * Tools: what Anthropic defines, for a toolkit of `effect/ai`.
 *
 * Put them into a `Toolkit` with tools of your own, for `Messages.runTools` or
 * `Messages.tools`. A constructor takes the fields of its version in the spelling of
 * the wire. Tools for the web, code and search run at Anthropic; the others call a
 * handler of yours, which may fail with a text: the model reads it.
 */
import * as Tool from "effect/ai/Tool"
import {
  AdvisorTool20260301,
  BrowserToolset20260801,
  CodeExecutionTool20250522,
  CodeExecutionTool20250825,
  CodeExecutionTool20260120,
  CodeExecutionTool20260521,
  ComputerToolset20260801,
  MCPToolset as MCPToolset_,
  MemoryTool20250818,
  ToolBash20241022,
  ToolBash20250124,
  ToolComputerUse20241022,
  ToolComputerUse20250124,
  ToolComputerUse20251124,
  ToolSearchToolBm25_20251119,
  ToolSearchToolRegex20251119,
  ToolTextEditor20241022,
  ToolTextEditor20250124,
  ToolTextEditor20250429,
  ToolTextEditor20250728,
  WebFetchTool20250910,
  WebFetchTool20260209,
  WebFetchTool20260309,
  WebFetchTool20260318,
  WebSearchTool20250305,
  WebSearchTool20260209,
  WebSearchTool20260318
} from "./generated/Tools.ts"
import {
  bash,
  browserToolset,
  computer,
  computerToolset,
  inOrder,
  memory,
  returned,
  seen,
  textEditor,
  undoableTextEditor
} from "./Tools/client.ts"
import { type Args, wire } from "./Tools/definition.ts"
import { ComputerAction, ComputerAction20241022, ComputerAction20250124 } from "./Tools/screen.ts"
import { advisor, codeExecution, mcp, toolSearch, webFetch, webSearch } from "./Tools/server.ts"

export { Options } from "./Messages/tools.ts"
export { BashCommand, MemoryCommand, TextEditorCommand } from "./Tools/editing.ts"
export { BrowserAction, ComputerAction, ScreenOutput } from "./Tools/screen.ts"

/** Searches the web. */
export const WebSearch_20250305 = (args: Args<WebSearchTool20250305> = {}) =>
  Tool.providerDefined({ ...wire("web_search_20250305", "web_search", WebSearchTool20250305), ...webSearch })(args)

/** Searches the web; code can filter the results. */
export const WebSearch_20260209 = (args: Args<WebSearchTool20260209> = {}) =>
  Tool.providerDefined({ ...wire("web_search_20260209", "web_search", WebSearchTool20260209), ...webSearch })(args)

/** Searches the web; `response_inclusion` can leave results out of the response. */
export const WebSearch_20260318 = (args: Args<WebSearchTool20260318> = {}) =>
  Tool.providerDefined({ ...wire("web_search_20260318", "web_search", WebSearchTool20260318), ...webSearch })(args)

/** Fetches pages and PDFs. */
export const WebFetch_20250910 = (args: Args<WebFetchTool20250910> = {}) =>
  Tool.providerDefined({ ...wire("web_fetch_20250910", "web_fetch", WebFetchTool20250910), ...webFetch })(args)

/** Fetches pages and PDFs; code can filter them. */
export const WebFetch_20260209 = (args: Args<WebFetchTool20260209> = {}) =>
  Tool.providerDefined({ ...wire("web_fetch_20260209", "web_fetch", WebFetchTool20260209), ...webFetch })(args)

/** Fetches pages and PDFs; `use_cache` can be turned off. */
export const WebFetch_20260309 = (args: Args<WebFetchTool20260309> = {}) =>
  Tool.providerDefined({ ...wire("web_fetch_20260309", "web_fetch", WebFetchTool20260309), ...webFetch })(args)

/** Fetches pages and PDFs; `response_inclusion` can leave them out of the response. */
export const WebFetch_20260318 = (args: Args<WebFetchTool20260318> = {}) =>
  Tool.providerDefined({ ...wire("web_fetch_20260318", "web_fetch", WebFetchTool20260318), ...webFetch })(args)

/** Runs Python. */
export const CodeExecution_20250522 = (args: Args<CodeExecutionTool20250522> = {}) =>
  Tool.providerDefined({
    ...wire("code_execution_20250522", "code_execution", CodeExecutionTool20250522),
    ...codeExecution
  })(args)

/** Runs shell commands and edits files. */
export const CodeExecution_20250825 = (args: Args<CodeExecutionTool20250825> = {}) =>
  Tool.providerDefined({
    ...wire("code_execution_20250825", "code_execution", CodeExecutionTool20250825),
    ...codeExecution
  })(args)

/** Runs code that can call other tools. */
export const CodeExecution_20260120 = (args: Args<CodeExecutionTool20260120> = {}) =>
  Tool.providerDefined({
    ...wire("code_execution_20260120", "code_execution", CodeExecutionTool20260120),
    ...codeExecution
  })(args)

/** Runs code that can call other tools. */
export const CodeExecution_20260521 = (args: Args<CodeExecutionTool20260521> = {}) =>
  Tool.providerDefined({
    ...wire("code_execution_20260521", "code_execution", CodeExecutionTool20260521),
    ...codeExecution
  })(args)

/** Finds tools with `defer_loading` by words. */
export const ToolSearchBM25_20251119 = (args: Args<ToolSearchToolBm25_20251119> = {}) =>
  Tool.providerDefined({
    ...wire("tool_search_tool_bm25_20251119", "tool_search_tool_bm25", ToolSearchToolBm25_20251119),
    ...toolSearch,
    customName: "AnthropicToolSearchBM25"
  })(args)

/** Finds tools with `defer_loading` by a regular expression. */
export const ToolSearchRegex_20251119 = (args: Args<ToolSearchToolRegex20251119> = {}) =>
  Tool.providerDefined({
    ...wire("tool_search_tool_regex_20251119", "tool_search_tool_regex", ToolSearchToolRegex20251119),
    ...toolSearch,
    customName: "AnthropicToolSearchRegex"
  })(args)

/** Finds tools with `defer_loading` by words; the newest version. */
export const ToolSearchBM25 = (args: Args<ToolSearchToolBm25_20251119> = {}) =>
  Tool.providerDefined({
    ...wire("tool_search_tool_bm25", "tool_search_tool_bm25", ToolSearchToolBm25_20251119),
    ...toolSearch,
    customName: "AnthropicToolSearchBM25"
  })(args)

/** Finds tools with `defer_loading` by a regular expression; the newest version. */
export const ToolSearchRegex = (args: Args<ToolSearchToolRegex20251119> = {}) =>
  Tool.providerDefined({
    ...wire("tool_search_tool_regex", "tool_search_tool_regex", ToolSearchToolRegex20251119),
    ...toolSearch,
    customName: "AnthropicToolSearchRegex"
  })(args)

/** Consults another model. */
export const Advisor_20260301 = (args: Args<AdvisorTool20260301>) =>
  Tool.providerDefined({ ...wire("advisor_20260301", "advisor", AdvisorTool20260301), ...advisor })(args)

/** Runs commands in a shell of yours. */
export const Bash_20241022 = (args: Args<ToolBash20241022> = {}) =>
  inOrder(
    Tool.providerDefined({ ...wire("bash_20241022", "bash", ToolBash20241022), ...bash })({ ...args, ...returned })
  )

/** Runs commands in a shell of yours. */
export const Bash_20250124 = (args: Args<ToolBash20250124> = {}) =>
  inOrder(
    Tool.providerDefined({ ...wire("bash_20250124", "bash", ToolBash20250124), ...bash })({ ...args, ...returned })
  )

/** Views and edits files of yours, with `undo_edit`. */
export const TextEditor_20241022 = (args: Args<ToolTextEditor20241022> = {}) =>
  inOrder(
    Tool.providerDefined({
      ...wire("text_editor_20241022", "str_replace_editor", ToolTextEditor20241022),
      ...undoableTextEditor
    })({ ...args, ...returned })
  )

/** Views and edits files of yours, with `undo_edit`. */
export const TextEditor_20250124 = (args: Args<ToolTextEditor20250124> = {}) =>
  inOrder(
    Tool.providerDefined({
      ...wire("text_editor_20250124", "str_replace_editor", ToolTextEditor20250124),
      ...undoableTextEditor
    })({ ...args, ...returned })
  )

/** Views and edits files of yours. */
export const TextEditor_20250429 = (args: Args<ToolTextEditor20250429> = {}) =>
  inOrder(
    Tool.providerDefined({
      ...wire("text_editor_20250429", "str_replace_based_edit_tool", ToolTextEditor20250429),
      ...textEditor
    })({ ...args, ...returned })
  )

/** Views and edits files of yours; `max_characters` bounds a view. */
export const TextEditor_20250728 = (args: Args<ToolTextEditor20250728> = {}) =>
  inOrder(
    Tool.providerDefined({
      ...wire("text_editor_20250728", "str_replace_based_edit_tool", ToolTextEditor20250728),
      ...textEditor
    })({ ...args, ...returned })
  )

/** Stores what Claude learns in files of yours; `Memory` has its handler. */
export const Memory_20250818 = (args: Args<MemoryTool20250818> = {}) =>
  Tool.providerDefined({ ...wire("memory_20250818", "memory", MemoryTool20250818), ...memory })({
    ...args,
    ...returned
  })

/** Controls a screen of yours. */
export const ComputerUse_20241022 = (args: Args<ToolComputerUse20241022>) =>
  seen(
    Tool.providerDefined({
      ...wire("computer_20241022", "computer", ToolComputerUse20241022),
      ...computer,
      parameters: ComputerAction20241022
    })({ ...args, ...returned })
  )

/** Controls a screen of yours; can scroll, drag and wait. */
export const ComputerUse_20250124 = (args: Args<ToolComputerUse20250124>) =>
  seen(
    Tool.providerDefined({
      ...wire("computer_20250124", "computer", ToolComputerUse20250124),
      ...computer,
      parameters: ComputerAction20250124
    })({ ...args, ...returned })
  )

/** Controls a screen of yours; can zoom. */
export const ComputerUse_20251124 = (args: Args<ToolComputerUse20251124>) =>
  seen(
    Tool.providerDefined({
      ...wire("computer_20251124", "computer", ToolComputerUse20251124),
      ...computer,
      parameters: ComputerAction
    })({ ...args, ...returned })
  )

/** Controls a screen of yours with one tool per action; its handler gets them as `action`. */
export const ComputerToolset_20260801 = (args: Args<ComputerToolset20260801> = {}) =>
  seen(
    Tool.providerDefined({
      ...wire("computer_toolset_20260801", "computer", ComputerToolset20260801),
      ...computerToolset
    })({ ...args, ...returned })
  )

/** Controls a browser of yours with one tool per action; its handler gets them as `action`. */
export const BrowserToolset_20260801 = (args: Args<BrowserToolset20260801> = {}) =>
  seen(
    Tool.providerDefined({ ...wire("browser_toolset_20260801", "browser", BrowserToolset20260801), ...browserToolset })(
      { ...args, ...returned }
    )
  )

/** Tools of one MCP server in `mcp_servers` of the request; Anthropic calls them. */
export const MCPToolset = <const Server extends string>(
  args: Args<MCPToolset_> & { readonly mcp_server_name: Server }
) =>
  Tool.providerDefined({
    ...wire("mcp_toolset", args.mcp_server_name, MCPToolset_),
    ...mcp,
    customName: `AnthropicMCPToolset_${args.mcp_server_name}`
  })(args)
