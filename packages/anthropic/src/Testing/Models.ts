/** The models of the platform: listed, retrieved by id or alias, and retired by the clock. */
import { Collection } from "@effect-genai/core/Testing/Collection"
import * as Effect from "effect/Effect"
import type { ModelInfo } from "../generated/Models.ts"
import { aliases, cards } from "./modelCards.ts"
import type { Options } from "./Options.ts"
import { byId } from "./paging.ts"
import { refuse } from "./Refusal.ts"
import { respondJson, type Routes } from "./Route.ts"

const lifecycleAt = (now: number, model: ModelInfo): ModelInfo =>
  model.retires_at != null && Date.parse(model.retires_at) <= now ? { ...model, lifecycle: "retired" } : model

export const make = ({ models = cards, pageSize = 20 }: Options) => {
  const collection = new Collection<ModelInfo>()
  for (const model of [...models].reverse()) collection.put(model)

  const find = (id: string, now: number) => {
    const model = collection.find(aliases[id] ?? id) ?? collection.find(id)
    return model === undefined ? undefined : lifecycleAt(now, model)
  }

  /** Finds a model that is not retired, or fails. */
  const require = (id: string, now: number) => {
    const model = find(id, now)
    return model === undefined || model.lifecycle === "retired"
      ? Effect.fail(refuse(404, `model: ${id}`))
      : Effect.succeed(model)
  }

  const routes: Routes = {
    "GET /v1/models": respondJson(({ now, url: { searchParams } }) => {
      const wanted = new Set(searchParams.getAll("lifecycle[]"))
      const all = collection.newestFirst().map((model) => lifecycleAt(now, model))
        .filter(({ lifecycle }) => wanted.size === 0 ? lifecycle !== "retired" : wanted.has(lifecycle))
      return byId(collection, all, searchParams, pageSize)
    }),
    "GET /v1/models/{model_id}": respondJson(({ id, now }) => {
      const model = find(id, now)
      return model === undefined ? Effect.fail(refuse(404, `model: ${id}`)) : Effect.succeed(model)
    })
  }
  return { require, routes }
}

export type Models = ReturnType<typeof make>
