/** The results of custom tools, as events. */
import type * as ToolLoop from "@effect-genai/core/ToolLoop"
import * as Schema from "effect/Schema"
import { SessionDocumentBlock, SessionImageBlock, SessionTextBlock } from "../generated/SessionContent.ts"
import type { UserCustomToolResultEventParams } from "../generated/UserEvents.ts"
import { toolResult as blockOf } from "../Messages/toolResults.ts"

const isAccepted = Schema.is(Schema.Union([SessionTextBlock, SessionImageBlock, SessionDocumentBlock]))

/** The result of a call, for the call's event. */
export const toolResult = (result: ToolLoop.Result): UserCustomToolResultEventParams => {
  const { content = "" } = blockOf(result, undefined)
  const blocks = typeof content === "string" ? [{ type: "text" as const, text: content }] : content
  return {
    type: "user.custom_tool_result",
    custom_tool_use_id: result.id,
    content: blocks.filter(isAccepted).filter((block) => block.type !== "text" || block.text.trim() !== ""),
    is_error: result.isFailure
  }
}
