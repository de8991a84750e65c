/** Validates a request: first its schema, then the rules a schema cannot express. */
import * as Effect from "effect/Effect"
import * as Predicate from "effect/Predicate"
import { CreateMessageBody } from "../generated/Messages.ts"
import { check } from "./check.ts"
import type { Files } from "./Files.ts"
import type { Models } from "./Models.ts"
import { type Refusal, refuse } from "./Refusal.ts"
import { limitProblem, promptProblem } from "./rules.ts"
import type { Threads } from "./Threads.ts"
import { ofInput } from "./tokens.ts"

/** A valid request; one that continues a thread has the messages, system prompt and tools of the thread. */
export interface Validated {
  readonly request: CreateMessageBody
  readonly inputTokens: number
  /** The id of the model, also if the request uses an alias. */
  readonly model: string
}

const checkBody = check(CreateMessageBody)

/** Fields that only older API versions accept. */
const sampling = new Set(["temperature", "top_p", "top_k"])

/** The fields to check: without `stream`, which the call decides, and without fields only older versions accept. */
const fieldsOf = (body: unknown, version: string): unknown =>
  Predicate.isObject(body)
    ? Object.fromEntries(
      Object.entries(body).filter(([field]) => field !== "stream" && !(version < "2026-10-21" && sampling.has(field)))
    )
    : body

export const make = (models: Models, files: Files) =>
  Effect.fnUntraced(function*(
    body: unknown,
    now: number,
    version: string,
    resolve: Threads["resolve"]
  ): Effect.fn.Return<Validated, Refusal> {
    const request = yield* Effect.flatMap(checkBody(fieldsOf(body, version)), resolve)
    const card = yield* models.require(request.model, now)
    yield* files.require(request.messages, now)
    const inputTokens = ofInput(request)
    const problem = promptProblem(request) ?? limitProblem({ request, inputTokens, model: card })
    return problem === undefined ? { request, inputTokens, model: card.id } : yield* refuse(400, problem)
  })
