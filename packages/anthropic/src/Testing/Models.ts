/** The models of the platform: listed, retrieved by id or alias, retired by the clock. */
import { Shelf } from "@effect-genai/core/Testing/Shelf"
import * as Effect from "effect/Effect"
import type { ModelInfo } from "../generated/Models.ts"
import { aliases, cards } from "./cards.ts"
import type { Options } from "./Options.ts"
import { byId } from "./paging.ts"
import { refuse } from "./Refusal.ts"
import { answering, type Routes } from "./Route.ts"

const lifecycleAt = (now: number, model: ModelInfo): ModelInfo =>
  model.retires_at != null && Date.parse(model.retires_at) <= now ? { ...model, lifecycle: "retired" } : model

export const make = ({ models = cards, pageSize = 20 }: Options) => {
  const shelf = new Shelf<ModelInfo>()
  for (const model of [...models].reverse()) shelf.put(model)

  const find = (id: string, now: number) => {
    const model = shelf.find(aliases[id] ?? id) ?? shelf.find(id)
    return model === undefined ? undefined : lifecycleAt(now, model)
  }

  /** A model that answers; one that is retired does not. */
  const require = (id: string, now: number) => {
    const model = find(id, now)
    return model === undefined || model.lifecycle === "retired"
      ? Effect.fail(refuse(404, `model: ${id}`))
      : Effect.succeed(model)
  }

  const routes: Routes = {
    "GET /v1/models": answering(({ now, url: { searchParams } }) => {
      const wanted = new Set(searchParams.getAll("lifecycle[]"))
      const all = shelf.newestFirst().map((model) => lifecycleAt(now, model))
        .filter(({ lifecycle }) => wanted.size === 0 ? lifecycle !== "retired" : wanted.has(lifecycle))
      return byId(shelf, all, searchParams, pageSize)
    }),
    "GET /v1/models/{model_id}": answering(({ id, now }) => {
      const model = find(id, now)
      return model === undefined ? Effect.fail(refuse(404, `model: ${id}`)) : Effect.succeed(model)
    })
  }
  return { require, routes }
}

export type Models = ReturnType<typeof make>
