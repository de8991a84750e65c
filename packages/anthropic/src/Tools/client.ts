/** Tools that call a handler of the client. */
import * as ToolLoop from "@effect-genai/core/ToolLoop"
import type * as Tool from "effect/ai/Tool"
import * as Context from "effect/Context"
import * as Schema from "effect/Schema"
import { BashCommand, MemoryCommand, TextEditorCommand, UndoableTextEditorCommand } from "./editing.ts"
import { BrowserAction, ComputerAction, ScreenOutput, toModelOutput } from "./screen.ts"

const client = { requiresHandler: true, failure: Schema.String } as const

export const bash = { ...client, customName: "AnthropicBash", parameters: BashCommand, success: Schema.String } as const

export const textEditor = {
  ...client,
  customName: "AnthropicTextEditor",
  parameters: TextEditorCommand,
  success: Schema.String
} as const

export const undoableTextEditor = { ...textEditor, parameters: UndoableTextEditorCommand } as const

export const memory = {
  ...client,
  customName: "AnthropicMemory",
  parameters: MemoryCommand,
  success: Schema.String
} as const

export const computer = { ...client, customName: "AnthropicComputerUse", success: ScreenOutput } as const

export const computerToolset = {
  ...computer,
  customName: "AnthropicComputerToolset",
  parameters: ComputerAction
} as const

export const browserToolset = {
  ...client,
  customName: "AnthropicBrowserToolset",
  parameters: BrowserAction,
  success: ScreenOutput
} as const

/** A failure of a handler is a result: the model reads it and can react. */
export const returned = { failureMode: "return" } as const

/** Calls of a tool that changes things run in the order of the model. */
export const inOrder = <T extends Tool.Any>(tool: T): T =>
  Object.assign(tool, { annotations: Context.add(tool.annotations, ToolLoop.InOrder, true) })

/** The model gets texts and images of a result, not their JSON. */
export const seen = <T extends Tool.Any>(tool: T): T => Object.assign(inOrder(tool), { toModelOutput })
