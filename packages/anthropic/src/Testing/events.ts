/** Converts a message to the events of a stream; folding the events restores the message. */
import { present } from "@effect-genai/core/OpenSchema"
import { Events, Tokens } from "@effect-genai/core/TestingPlatform"
import type { ContentBlock, Message } from "../generated/Messages.ts"
import type { RawContentBlockDelta, RawMessageStreamEvent } from "../generated/Stream.ts"

/** Streams also contain pings, which are not in the official list of events. */
export type Event = RawMessageStreamEvent | { readonly type: "ping" }

/** The initial block and its deltas. */
const opened = (block: ContentBlock): readonly [ContentBlock, ReadonlyArray<RawContentBlockDelta>] => {
  switch (block.type) {
    case "text": {
      const { citations, ...rest } = block
      return [{ ...rest, ...(citations == null ? {} : { citations: [] }), text: "" }, [
        ...(citations ?? []).map((citation) => ({ type: "citations_delta" as const, citation })),
        ...Tokens.split(block.text).map((text) => ({ type: "text_delta" as const, text }))
      ]]
    }
    case "thinking": {
      const { signature, thinking } = block
      const deltas = Tokens.split(thinking).map((thinking) => ({ type: "thinking_delta" as const, thinking }))
      return signature === undefined
        ? [{ ...block, thinking: "" }, deltas]
        : [{ ...block, thinking: "", signature: "" }, [...deltas, { type: "signature_delta", signature }]]
    }
    case "tool_use":
    case "server_tool_use":
    case "mcp_tool_use": {
      const text = JSON.stringify(block.input)
      const parts = text === "{}" ? [] : text.match(/.{1,16}/gsu) ?? []
      return [
        { ...block, input: {} },
        ["", ...parts].map((partial_json) => ({
          type: "input_json_delta" as const,
          partial_json
        }))
      ]
    }
    default:
      return [block, []]
  }
}

/** The events of a message, in Anthropic's order. */
export const eventsOf = (message: Message): ReadonlyArray<Event> => {
  const { content, stop_details = null, stop_reason = null, stop_sequence = null, ...head } = message
  const { output_tokens_details, ...counted } = head.usage
  const { cache_creation_input_tokens, cache_read_input_tokens, input_tokens, output_tokens, server_tool_use } = counted
  return [
    {
      type: "message_start",
      message: {
        ...head,
        content: [],
        stop_reason: null,
        stop_sequence: null,
        stop_details: null,
        usage: { ...counted, output_tokens: Math.min(1, output_tokens) }
      }
    },
    { type: "ping" },
    ...content.flatMap((block, index): ReadonlyArray<Event> => {
      const [content_block, deltas] = opened(block)
      return [
        { type: "content_block_start", index, content_block },
        ...deltas.map((delta) => ({ type: "content_block_delta" as const, index, delta })),
        { type: "content_block_stop", index }
      ]
    }),
    {
      type: "message_delta",
      delta: { stop_reason, stop_sequence, stop_details },
      usage: {
        ...present({
          input_tokens,
          cache_creation_input_tokens,
          cache_read_input_tokens,
          server_tool_use,
          output_tokens_details
        }),
        output_tokens
      }
    },
    { type: "message_stop" }
  ]
}

/** Encodes an event for the wire. */
export const encode = (event: { readonly type: string }): Uint8Array => Events.encode(JSON.stringify(event), event.type)
