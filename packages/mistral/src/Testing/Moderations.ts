/** Moderations and classifications, of texts and of chats. */
import type { Ids } from "@effect-genai/core/Testing/ids"
import * as Effect from "effect/Effect"
import type * as Schema from "effect/Schema"
import type { ChatMessage } from "../generated/Messages.ts"
import {
  type ChatModerationInput,
  ClassifyTextBody,
  CreateChatClassificationBody,
  CreateChatModerationBody
} from "../generated/Moderations.ts"
import { labelScores, scoresOf } from "./categoryScores.ts"
import type { Dependencies } from "./Chat.ts"
import { check } from "./check.ts"
import { textOf } from "./FakeModel.ts"
import type { Models, Skill } from "./Models.ts"
import type { Refusal } from "./Refusal.ts"
import { type Call, readJson, respondJson, type Routes } from "./Route.ts"
import { type Task, task } from "./Task.ts"
import { ofPart } from "./tokens.ts"

const limitBytes = 16 * 1024 * 1024

interface Validated {
  readonly model: string
  readonly texts: ReadonlyArray<string>
}

const isChat = (
  input: ChatModerationInput
): input is Exclude<ChatModerationInput, ReadonlyArray<ReadonlyArray<ChatMessage>>> => !Array.isArray(input[0])

const lastOf = (messages: ReadonlyArray<ChatMessage>) => textOf(messages.at(-1)?.content)

const moderated = (model: string) => (text: string) => {
  const scores = scoresOf(model)(text)
  return {
    categories: Object.fromEntries(Object.entries(scores).map(([category, score]) => [category, score > 0.5])),
    category_scores: scores
  }
}

/** Scores by the targets of a tuned classifier, or by the moderation categories of other models. */
const classified = (models: Models, model: string) => (text: string) => {
  const tuned = models.tuned(model)
  const targets = tuned?.model_type === "classifier" ? tuned.classifier_targets : []
  return targets.length === 0
    ? { moderation: { scores: scoresOf(model)(text) } }
    : Object.fromEntries(targets.map(({ labels, name }) => [name, { scores: labelScores(text, labels) }]))
}

export const make = ({ ids, limits, models }: Dependencies) => {
  /** Creates an endpoint from its schema, the capability its model needs, and the scoring of its texts. */
  const endpoint = <A extends { readonly model: string }>(
    schema: Schema.Codec<A>,
    skill: Skill,
    textsOf: (body: A) => ReadonlyArray<string>,
    scored: (model: string) => (text: string) => unknown
  ) => {
    const checkBody = check(schema)
    const validate = Effect.fnUntraced(function*(given: unknown, now: number): Effect.fn.Return<Validated, Refusal> {
      const body = yield* checkBody(given)
      yield* models.require(body.model, now, skill)
      return { model: body.model, texts: textsOf(body) }
    })
    const write = ({ model, texts }: Validated, named: Ids) =>
      Effect.sync(() => ({ id: named("completion"), model, results: texts.map(scored(model)) }))
    const handler = respondJson(Effect.fnUntraced(function*(call: Call) {
      const validated = yield* Effect.flatMap(readJson(call, limitBytes), (body) => validate(body, call.now))
      yield* limits.admit(validated.texts.reduce((sum, text) => sum + ofPart(text), 0), call.now)
      return yield* write(validated, ids)
    }))
    return { handler, task: task(validate, write) }
  }

  const ofInput = ({ input }: ClassifyTextBody) => typeof input === "string" ? [input] : input

  const endpoints = {
    "/v1/moderations": endpoint(ClassifyTextBody, "moderation", ofInput, moderated),
    "/v1/chat/moderations": endpoint(
      CreateChatModerationBody,
      "moderation",
      ({ input }) => isChat(input) ? [lastOf(input)] : input.map(lastOf),
      moderated
    ),
    "/v1/classifications": endpoint(
      ClassifyTextBody,
      "classification",
      ofInput,
      (model) => classified(models, model)
    ),
    "/v1/chat/classifications": endpoint(
      CreateChatClassificationBody,
      "classification",
      ({ input }) => ("messages" in input ? [input] : input).map(({ messages }) => lastOf(messages)),
      (model) => classified(models, model)
    )
  }

  const routes: Routes = Object.fromEntries(
    Object.entries(endpoints).map(([path, { handler }]) => [`POST ${path}`, handler])
  )
  const tasks: { readonly [path: string]: Task } = Object.fromEntries(
    Object.entries(endpoints).map(([path, { task }]) => [path, task])
  )
  return { routes, tasks }
}
