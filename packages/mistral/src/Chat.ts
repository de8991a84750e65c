/**
 * Chat: generate a completion, whole or as a stream.
 *
 * `complete` returns the complete response, `stream` its chunks as they are
 * generated; fold a stream with `accumulate`, or follow it with `snapshots` or
 * `text`. `parse` returns a value of a schema. `runTools` runs an agent: a model
 * and the tools of a toolkit, until the model is done.
 */
export { messageOf, textOf } from "./Chat/Accumulator.ts"
export { complete, stream } from "./Chat/calls.ts"
export { type Complete, type Parse, parse, type Parsed } from "./Chat/parse.ts"
export { runTools, ToolsStopped } from "./Chat/runTools.ts"
export { accumulate, partial, snapshots, tapCompletion, tapText, text } from "./Chat/streaming.ts"
export { tool, toolArguments } from "./Chat/tool.ts"
export { tools } from "./Chat/tools.ts"
export { Transcript } from "./Chat/Transcript.ts"
export {
  ChatCompletion,
  ChatCompletionChoice,
  ChatCompletionChunk,
  CreateChatCompletion,
  CreateChatCompletionBody,
  FinishReason
} from "./generated/Chat.ts"
export { ReasoningEffort, ResponseFormat, Usage } from "./generated/Common.ts"
export {
  AudioChunk,
  ContentChunk,
  DocumentURLChunk,
  FileChunk,
  ImageURLChunk,
  MessageContent,
  ReferenceChunk,
  TextChunk,
  ThinkChunk
} from "./generated/Content.ts"
export {
  AssistantMessage,
  ChatMessage,
  FunctionCall,
  SystemMessage,
  ToolCall,
  ToolCallDelta,
  ToolMessage,
  UserMessage
} from "./generated/Messages.ts"
export { FunctionDefinition, FunctionTool, Tool, ToolChoice } from "./generated/Tools.ts"
