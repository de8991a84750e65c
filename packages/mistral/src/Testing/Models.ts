/** The models of the platform: listed and retrieved by id or alias; tuned ones are updated, archived and deleted. */
import { present } from "@effect-genai/core/OpenSchema"
import { Collection } from "@effect-genai/core/Testing/Collection"
import * as Effect from "effect/Effect"
import {
  type BaseModelCard,
  type FineTunedModel,
  type FineTunedModelCard,
  type ModelCapabilities,
  UpdateModelBody
} from "../generated/Models.ts"
import { reading } from "./check.ts"
import { cards, retirements } from "./modelCards.ts"
import type { Options } from "./Options.ts"
import { filterBy } from "./queryParams.ts"
import { type Refusal, refuse } from "./Refusal.ts"
import { type Call, dateTime, respondJson, type Routes } from "./Route.ts"

export type Card = BaseModelCard | FineTunedModelCard

/** A model tuned on this platform. */
export interface Tuned {
  readonly id: string
  readonly model: Extract<FineTunedModel, { readonly model_type: "completion" | "classifier" }>
}

/** The capability a request needs. */
export type Skill = keyof ModelCapabilities | "embeddings"

const names: { readonly [S in Skill]?: string } = {
  completion_chat: "chat completions",
  completion_fim: "fill-in-the-middle completions",
  audio_transcription: "transcriptions",
  audio_speech: "speech",
  ocr: "OCR"
}

const can = ({ capabilities, id }: Card, skill: Skill) =>
  skill === "embeddings" ? /embed/.test(id) : capabilities[skill] === true

const cardOf = ({ id, model }: Tuned): FineTunedModelCard => {
  const { archived, capabilities, created, description, job, max_context_length, name, owned_by, root } = model
  return {
    ...present({ name, description, max_context_length }),
    id,
    object: "model",
    created,
    owned_by,
    capabilities,
    aliases: [],
    deprecation: null,
    type: "fine-tuned",
    job: String(job),
    root,
    archived
  }
}

const readUpdate = reading(UpdateModelBody)

/** The retirement time of a model, under any of its names. */
const retiredAt = ({ aliases = [], id }: Card) =>
  Math.min(...[id, ...aliases].map((name) => retirements.get(name) ?? Infinity))

/** Adds the retirement date to responses of a deprecated model. */
export const headersOf = (card: Card): { readonly [name: string]: string } => {
  if (card.deprecation == null) return {}
  const at = retiredAt(card)
  return { "x-model-deprecation-timestamp": at === Infinity ? card.deprecation : dateTime(at) }
}

export const make = ({ models = cards }: Options) => {
  const tuned = new Collection<Tuned>()
  /** Each alias is listed as a separate model, whose aliases are the other names. */
  const named = new Map<string, BaseModelCard>(models.flatMap((card) => {
    const all = [card.id, ...card.aliases ?? []]
    return all.map((id) => [id, { ...card, id, aliases: all.filter((other) => other !== id) }] as const)
  }))

  const all = (now: number): ReadonlyArray<Card> => [
    ...tuned.newestFirst().map(cardOf),
    ...[...named.values()].filter((card) => retiredAt(card) > now)
  ]

  const find = (id: string): Card | undefined => {
    const own = tuned.find(id)
    return own === undefined ? named.get(id) : cardOf(own)
  }

  /** Finds a model that is neither retired nor archived and has the capability, or fails. */
  const require = Effect.fnUntraced(function*(
    id: string,
    now: number,
    skill: Skill
  ): Effect.fn.Return<Card, Refusal> {
    const card = find(id)
    if (card === undefined) return yield* refuse(400, `Invalid model: ${id}`, { code: "1500" })
    if (retiredAt(card) <= now) return yield* refuse(404, `Model ${id} was retired`)
    if (card.type === "fine-tuned" && card.archived === true) return yield* refuse(400, `Model ${id} is archived`)
    return can(card, skill)
      ? card
      : yield* refuse(400, `Model ${id} does not support ${names[skill] ?? skill}`, { code: "1500" })
  })

  const own = (id: string): Effect.Effect<Tuned, Refusal> => {
    const model = tuned.find(id)
    if (model !== undefined) return Effect.succeed(model)
    return Effect.fail(
      named.has(id) ? refuse(400, `Model ${id} is not a fine-tuned model`) : refuse(404, `Model ${id} not found`)
    )
  }

  const change = (id: string, changes: Partial<Pick<Tuned["model"], "archived" | "description" | "name">>) =>
    Effect.map(own(id), (before) => tuned.put({ id, model: { ...before.model, ...changes } }).model)

  const archive = (archived: boolean) => ({ id }: Call) =>
    Effect.map(change(id, { archived }), () => ({ id, object: "model", archived }))

  const routes: Routes = {
    "GET /v1/models": respondJson(({ now, url: { searchParams } }) => {
      const [model, provider] = [filterBy(searchParams, "model"), filterBy(searchParams, "provider")]
      const data = all(now).filter(({ id, owned_by }) => model(id) && provider(owned_by))
      return Effect.succeed({ object: "list", data })
    }),
    "GET /v1/models/{model_id}": respondJson(({ id, now }) => {
      const card = find(id)
      return card === undefined || retiredAt(card) <= now
        ? Effect.fail(refuse(404, `Model ${id} not found`))
        : Effect.succeed(card)
    }),
    "DELETE /v1/models/{model_id}": respondJson(({ id }) =>
      Effect.map(own(id), () => {
        tuned.remove(id)
        return { id, object: "model", deleted: true }
      })
    ),
    "PATCH /v1/fine_tuning/models/{model_id}": respondJson((call) =>
      Effect.flatMap(readUpdate(call), (changes) => change(call.id, changes))
    ),
    "POST /v1/fine_tuning/models/{model_id}/archive": respondJson(archive(true)),
    "DELETE /v1/fine_tuning/models/{model_id}/archive": respondJson(archive(false))
  }

  return {
    routes,
    require,
    /** Adds a tuned model. */
    add: (model: Tuned["model"]): void => void tuned.put({ id: model.id, model }),
    /** Finds a tuned model that was not deleted. */
    tuned: (id: string): Tuned["model"] | undefined => tuned.find(id)?.model
  }
}

export type Models = ReturnType<typeof make>
