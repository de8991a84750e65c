// Calls of a language model, with scripted responses.
import * as LanguageModel from "@effect-genai/anthropic/LanguageModel"
import type * as Messages from "@effect-genai/anthropic/Messages"
import * as Testing from "@effect-genai/core/Testing"
import * as AiLanguageModel from "effect/ai/LanguageModel"
import * as Prompt from "effect/ai/Prompt"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import { eventsOf } from "../../src/Testing/events.ts"
import { against, sent } from "./anthropic.ts"

export const sonnet = LanguageModel.model("claude-sonnet-5")

/** The parts of a message, without a toolkit: any tool may be called. */
const anyTool = { prompt: "Hello", disableToolCallResolution: true, toolCallValidation: "deferred" } as const

export const generated = (message: object) =>
  AiLanguageModel.generateText(anyTool).pipe(
    Effect.map(({ content }) => content),
    Effect.provide(sonnet),
    Effect.provide(against([Testing.json(message)]))
  )

export const streamed = (message: Messages.Message) => streamedEvents(eventsOf(message))

export const streamedEvents = (events: ReadonlyArray<object>) =>
  Stream.runCollect(AiLanguageModel.streamText(anyTool)).pipe(
    Effect.provide(sonnet),
    Effect.provide(against([Testing.sse(events)]))
  )

/** The messages that a prompt is sent as. */
export const sentFrom = (prompt: Prompt.RawInput) => Result.getOrThrow(LanguageModel.toMessages(Prompt.make(prompt)))

/** The bodies of the requests. */
export const bodies = Effect.map(sent, (requests) => requests.map((request) => Testing.bodyJson(request)))
