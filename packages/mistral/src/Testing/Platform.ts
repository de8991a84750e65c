/** The platform: authentication, routing, and the headers of every response. */
import { faults, type ServerRequest, type Step } from "@effect-genai/core/Testing"
import { router } from "@effect-genai/core/Testing/Route"
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as AgentCompletions from "./AgentCompletions.ts"
import * as Agents from "./Agents.ts"
import * as BatchJobs from "./BatchJobs.ts"
import * as Chat from "./Chat.ts"
import * as Conversations from "./Conversations.ts"
import * as Documents from "./Documents.ts"
import * as Embeddings from "./Embeddings.ts"
import * as Files from "./Files.ts"
import * as Fim from "./Fim.ts"
import * as FineTuning from "./FineTuning.ts"
import { idsOf } from "./ids.ts"
import * as Libraries from "./Libraries.ts"
import * as Limits from "./Limits.ts"
import * as Models from "./Models.ts"
import * as Moderations from "./Moderations.ts"
import * as Ocr from "./Ocr.ts"
import type { Options } from "./Options.ts"
import { refuse, responseOf } from "./Refusal.ts"
import * as Signing from "./signing.ts"
import { finder } from "./sources.ts"
import * as Speech from "./Speech.ts"
import type { Task, Tasks } from "./Task.ts"
import * as Transcriptions from "./Transcriptions.ts"
import * as Voices from "./Voices.ts"

/** An in-memory Mistral with its state. */
export class Platform extends Context.Service<Platform, {
  /** Responds to a request as Mistral would. */
  readonly respond: (request: ServerRequest) => Effect.Effect<Step>
  /** The CRC-32 of an uploaded file, whether or not its content is stored. */
  readonly checksum: (file_id: string) => Effect.Effect<number | undefined>
}>()("@effect-genai/mistral/Testing/Platform") {}

/** Checks the API key; signed URLs need none. */
const authenticate = ({ headers, url }: ServerRequest, apiKeys: ReadonlyArray<string> | undefined) => {
  const key = /^Bearer (.+)$/i.exec(headers["authorization"] ?? "")?.[1]
  const isKnown = key !== undefined && (apiKeys === undefined || apiKeys.includes(key))
  return isKnown || Signing.isSigned(url)
    ? Effect.void
    : Effect.fail(refuse(401, "Unauthorized", { detail: "Unauthorized" }))
}

/** Creates a platform; it only runs while it handles requests. */
export const make = (options: Options): Platform["Service"] => {
  const ids = idsOf(`seed ${options.seed ?? 0}`)
  const limits = Limits.make(options.rateLimits)
  const models = Models.make(options)
  const signing = Signing.make(ids("secret"))
  const files = Files.make(options, ids, signing)
  const documents = Documents.make(options, ids, signing)
  const find = finder((id, now) => files.content(id, now) ?? documents.content(id))
  const dependencies = { options, ids, models, limits, find }
  const chat = Chat.make(dependencies)
  const agents = Agents.make(ids, models)
  const voices = Voices.make(ids)
  const working = [
    chat,
    Fim.make(dependencies, chat),
    Embeddings.make(dependencies),
    Moderations.make(dependencies),
    Ocr.make(dependencies),
    Transcriptions.make(dependencies),
    AgentCompletions.make(chat, agents),
    Conversations.make({ ids, chat, agents, files, limits, documents: documents.ready }, options)
  ]
  const tasks: Tasks = Object.fromEntries(working.flatMap(({ tasks }) => Object.entries<Task>(tasks)))
  const batchJobs = BatchJobs.make({ options, ids, files, models, tasks })
  const fineTuning = FineTuning.make(options, ids, files, models)
  const handle = router(refuse, [
    models,
    files,
    ...working,
    agents,
    batchJobs,
    fineTuning,
    Libraries.make(ids, documents),
    Speech.make(dependencies, voices),
    voices
  ])

  const respond = Effect.fnUntraced(function*(request: ServerRequest) {
    const requestId = ids("request")
    const now = yield* Clock.currentTimeMillis
    if (/^\/(v1\/(batch|files)|signed)\//.test(`${request.url.pathname}/`)) yield* batchJobs.settle(now)
    fineTuning.settle(now)
    const { body, headers, status } = yield* handle(request, now, authenticate(request, options.apiKeys)).pipe(
      Effect.catchTag("Refusal", (refusal) => Effect.succeed(responseOf(refusal)))
    )
    const always = { "mistral-correlation-id": requestId, "x-request-id": requestId, ...limits.headers(now) }
    return { status, body, headers: { ...always, ...headers } }
  })

  return { respond: faults(options.faults ?? {})(respond), checksum: (id) => Effect.sync(() => files.checksum(id)) }
}
