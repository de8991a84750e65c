/**
 * Messages: generate a message, whole or as a stream.
 *
 * `create` returns the complete message, `stream` its events as they are
 * generated; fold a stream with `accumulate`, or follow it with `snapshots` or
 * `text`. `parse` returns a value of a schema. `runTools` runs an agent: a model
 * and the tools of a toolkit, until the model is done. `countTokens` counts the
 * input tokens of a request before it is sent.
 */
export { TextCitation } from "./generated/Citations.ts"
export { CacheControlEphemeral, Model } from "./generated/Common.ts"
export {
  RedactedThinkingBlock,
  ServerToolUseBlock,
  TextBlock,
  ThinkingBlock,
  ToolUseBlock
} from "./generated/Content.ts"
export { DocumentBlockParam, ImageBlockParam, TextBlockParam } from "./generated/ContentParams.ts"
export {
  ContentBlock,
  ContentBlockParam,
  CountTokens,
  CreateMessage,
  CreateMessageBody,
  Message,
  MessageParam,
  MessageTokensCount,
  StopReason
} from "./generated/Messages.ts"
export { Effort, OutputConfig, ThinkingConfigParam, ToolChoice } from "./generated/Settings.ts"
export { RawMessageStreamEvent } from "./generated/Stream.ts"
export { ToolResultBlockParam } from "./generated/ToolResultParams.ts"
export { Tool, ToolUnion } from "./generated/Tools.ts"
export { Usage } from "./generated/Usage.ts"
export { countTokens, create, stream } from "./Messages/calls.ts"
export { textOf } from "./Messages/content.ts"
export { type Complete, type Parse, parse, type Parsed } from "./Messages/parse.ts"
export { runTools, ToolsStopped } from "./Messages/runTools.ts"
export { accumulate, partial, snapshots, tapMessage, tapText, text } from "./Messages/streaming.ts"
export { tool, toolInput } from "./Messages/tool.ts"
export { invalidInput } from "./Messages/toolInput.ts"
export { tools } from "./Messages/tools.ts"
export { Transcript } from "./Messages/Transcript.ts"
