/** Dreams: pending, running and completed by their age, unless they are canceled or fail. */
import { type Ids, Store } from "@effect-genai/core/TestingPlatform"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import { CreateDreamBody, Dream } from "../generated/Dreams.ts"
import { guarded } from "./guarded.ts"
import type { Options } from "./Options.ts"
import { refuse } from "./Refusal.ts"
import { read, type Resources } from "./resources.ts"
import { type Call, dateTime, respondJson } from "./Route.ts"

const isEnded = ({ status }: Dream) => status === "completed" || status === "failed" || status === "canceled"

const usageAt = (part: number) => ({
  input_tokens: Math.floor(20_000 * part),
  output_tokens: Math.floor(2000 * part),
  cache_creation_input_tokens: 0,
  cache_read_input_tokens: 0
})

/** The problem of a request that a schema cannot express. */
const problemOf = ({ inputs, instructions }: CreateDreamBody) => {
  const types = inputs.map(({ type }) => type)
  const isComplete = types.length === 2 && types.includes("memory_store") && types.includes("sessions")
  if (!isComplete) return "inputs: exactly one memory_store and exactly one sessions are required"
  return instructions != null && (instructions.length < 1 || instructions.length > 4096)
    ? "instructions: String should have 1 to 4096 characters"
    : undefined
}

export const make = (
  ids: Ids.Ids,
  resources: Resources,
  { dreams: options = {} }: Options,
  /** Creates the memory store that a dream writes to. */
  createStore: (fields: Store.Fields, context: Store.Context) => { readonly id: string }
) => {
  const startup = Duration.toMillis(options.startup ?? "1 second")
  const duration = Duration.toMillis(options.duration ?? "5 minutes")
  const started = new Map<string, { readonly session: string; readonly store: string }>()

  /** What a dream that has started works with. */
  const startedOf = (dream: Dream) => {
    const { output_behavior: output } = dream
    const found = started.get(dream.id) ?? {
      session: ids("sesn"),
      store: output.type === "update_existing"
        ? String(Object(output).memory_store_id)
        : createStore({ name: `Dream ${dream.id}` }, resources.contextAt(Date.parse(dream.created_at) + startup)).id
    }
    started.set(dream.id, found)
    return found
  }

  /** The fields of a dream that time changes. */
  const at = (dream: Dream, now: string): Store.Fields => {
    const created = Date.parse(dream.created_at)
    const age = Date.parse(now) - created
    if (isEnded(dream) || age < startup) return {}
    const { session, store } = startedOf(dream)
    const running = {
      session_id: session,
      status: "running",
      outputs: [{ type: "memory_store", memory_store_id: store }],
      usage: usageAt(Math.min(age / (startup + duration), 1))
    }
    if (age < startup + duration) return running
    const error = options.fails?.(dream)
    const ended_at = dateTime(created + startup + duration)
    return error === undefined
      ? { ...running, ended_at, status: "completed" }
      : { ...running, ended_at, status: "failed", error: { type: error, message: `The dream failed: ${error}` } }
  }

  const dreams = resources.resource<Dream>({
    path: "/v1/dreams/{dream_id}",
    name: "Dream",
    prefix: "drm",
    item: Dream,
    at,
    actions: {
      cancel: (dream, { now }) => isEnded(dream) ? {} : { ...Store.jsonOf(dream), status: "canceled", ended_at: now },
      archive: (dream, { now }) => ({ ...Store.jsonOf(dream), archived_at: dream.archived_at ?? now })
    }
  })

  const rejectIf = (isRejected: (dream: Dream) => boolean, action: string) => ({ id, now }: Call) =>
    Effect.flatMap(dreams.findAt(id, dateTime(now)), (dream) =>
      isRejected(dream)
        ? Effect.fail(refuse(400, `Dream ${id} is ${dream.status} and cannot be ${action}`))
        : Effect.void)

  const create = Effect.fnUntraced(function*(call: Call) {
    const body = yield* read(call, CreateDreamBody)
    const problem = problemOf(body)
    if (problem !== undefined) return yield* refuse(400, problem)
    const { model, output_behavior = { type: "create_new" } } = body
    return dreams.add(
      Store.jsonOf({
        ...body,
        status: "pending",
        model: typeof model === "string" ? { id: model } : model,
        output_behavior
      }),
      resources.contextOf(call)
    )
  })

  const served = { ...dreams.routes, "POST /v1/dreams": respondJson(create) }
  const routes = guarded(served, {
    "POST /v1/dreams/{dream_id}/cancel": rejectIf(
      (dream) => isEnded(dream) && dream.status !== "canceled",
      "canceled"
    ),
    "POST /v1/dreams/{dream_id}/archive": rejectIf((dream) => !isEnded(dream), "archived")
  })
  return { routes }
}
