// The `LanguageModel` of `effect/ai` over scripted responses.
import * as Testing from "@effect-genai/core/Testing"
import * as MistralLanguageModel from "@effect-genai/mistral/LanguageModel"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { against, completion, sent } from "./mistral.ts"

/** A model over these responses, and the requests it sends. */
export const responding = (...steps: ReadonlyArray<Testing.ServerResponse>) =>
  Layer.provideMerge(MistralLanguageModel.model("mistral-small-latest"), against(steps))

export const whole = (message: object, finish_reason?: string, more: object = {}) =>
  Testing.json({ ...completion(message, finish_reason), ...more }, { headers: { "mistral-correlation-id": "cor_1" } })

/** The bodies of the requests. */
export const bodies = Effect.map(sent, (requests) => requests.map((request) => Testing.bodyJson(request)))

/** The fields of the last request, the model excepted. */
export const lastBody = Effect.map(bodies, (all) => {
  const body: unknown = all.at(-1)
  const { model: _, ...fields } = Object(body)
  return fields
})

/** Parts as JSON, without the mark of their type. */
export const plain = (parts: ReadonlyArray<object>): unknown =>
  JSON.parse(JSON.stringify(parts, (key, value: unknown) => key.startsWith("~effect") ? undefined : value))

export const call = (name: string, input: string, id = "call_1") => ({
  id,
  type: "function",
  function: { name, arguments: input },
  index: 0
})
