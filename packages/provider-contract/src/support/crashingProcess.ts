// A program that runs a batch run, prints what happens, and kills itself with SIGKILL at a given event.
import * as Bulk from "@effect-genai/core/Bulk"
import * as Job from "@effect-genai/core/Job"
import type { Claim, Entry, JournalStore, StoreFailed } from "@effect-genai/core/JournalStore"
import * as JournalNode from "@effect-genai/node/JournalNode"
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as HttpClient from "effect/http/HttpClient"
import type * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as Layer from "effect/Layer"
import * as Schedule from "effect/Schedule"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { writeSync } from "node:fs"
import { type FileHandle, open } from "node:fs/promises"
import { request as httpRequest } from "node:http"

/** What a process does. */
export const Task = Schema.Struct({
  /** The base URL of the provider. */
  url: Schema.String,
  /** The directory of the journal. */
  journal: Schema.String,
  /** One request each. */
  questions: Schema.Array(Schema.String),
  /** Resumes a run by its id alone. */
  resumes: Schema.Boolean,
  /** How often a failed request is resubmitted. */
  resubmissions: Schema.Finite,
  /** How requests are sent, where there is a choice. */
  via: Schema.optionalKey(Schema.Literals(["inline", "file"])),
  /** The event at which the process is killed. */
  crashAt: Schema.optionalKey(Schema.String)
})
export type Task = typeof Task.Type

/** The task in the arguments of this process. */
export const task = Schema.decodeUnknownSync(Schema.fromJsonString(Task))(process.argv[2])

/** Small batches, two of them open at once. */
export const options: Bulk.Options = {
  maxRequests: 3,
  concurrency: 2,
  reconcileAfter: "200 millis",
  retryFailed: { times: task.resubmissions }
}

/** Writes at once: buffered output is lost in a crash. */
const print = (line: object): void => void writeSync(1, `${JSON.stringify(line)}\n`)

const crash = (): void => void process.kill(process.pid, "SIGKILL")

const counts = new Map<string, number>()

/** Events are numbered: `after POST /v1/orders, 2`. */
const nameOf = (event: string): string => `${event}, ${(counts.get(event) ?? 0) + 1}`

const crashesAt = (event: string): boolean => nameOf(event) === task.crashAt

const reach = (event: string): Effect.Effect<void> =>
  Effect.sync(() => {
    const name = nameOf(event)
    counts.set(event, (counts.get(event) ?? 0) + 1)
    print({ event: name })
    if (name === task.crashAt) crash()
  })

/** Prints an outcome, and then that it was taken. */
const take = (outcome: { readonly _tag: string; readonly key: unknown; readonly attempts: number }) =>
  Effect.andThen(
    Effect.sync(() => print({ outcome: { key: outcome.key, tag: outcome._tag, attempts: outcome.attempts } })),
    reach("took an outcome")
  )

/** Takes the outcomes of a run, polling every 50 milliseconds. */
export const takeAll = <K, A, E, R>(run: Stream.Stream<Bulk.Outcome<K, A>, E, R>): Effect.Effect<void, E, R> =>
  Job.polling(Schedule.spaced("50 millis"))(Stream.runForEach(run, take))

/** Crashes while a file is written: half of it is there, under the name it has until it is whole. */
const crashInFile = Effect.promise(async () => {
  const handle = await open(task.journal, "r")
  await handle.close()
  const prototype: FileHandle = Object.getPrototypeOf(handle)
  prototype.sync = async function(this: FileHandle) {
    const { size } = await this.stat()
    await this.truncate(Math.floor(size / 2))
    crash()
  }
})

/** A journal in a directory with events before, amid and after each change. */
export const journal: Layer.Layer<never, StoreFailed> = Layer.effect(
  Bulk.Journal,
  Effect.map(JournalNode.make(task.journal), (store) => {
    const set = Effect.fnUntraced(function*(claim: Claim, entry: Entry) {
      yield* reach(`before ${entry.key}`)
      if (crashesAt(`amid ${entry.key}`)) yield* crashInFile
      else yield* reach(`amid ${entry.key}`)
      yield* store.set(claim, [entry])
      yield* reach(`after ${entry.key}`)
    })
    return {
      ...store,
      set: (claim, entries) => Effect.forEach(entries, (entry) => set(claim, entry), { discard: true }),
      remove: Effect.fnUntraced(function*(claim, prefix) {
        yield* reach(`before clearing ${prefix}`)
        yield* store.remove(claim, prefix)
        yield* reach(`after clearing ${prefix}`)
      })
    } satisfies JournalStore
  })
)

/** A route with `*` for ids; a route that ends in an id counts as its collection. */
const routeOf = ({ method, url }: HttpClientRequest.HttpClientRequest): string =>
  `${method} ${new URL(url).pathname.replaceAll(/\/[^/]*\d[^/]*\d[^/]*(?=\/|$)/g, "/*").replace(/\/\*$/, "")}`

const bytesOf = ({ body }: HttpClientRequest.HttpClientRequest) =>
  body._tag === "Stream"
    ? Stream.mkUint8Array(body.stream)
    : Effect.succeed(body._tag === "Uint8Array" ? body.body : new Uint8Array())

/** Sends the first half of a request, and crashes once it is written. */
const sendHalf = (request: HttpClientRequest.HttpClientRequest) =>
  Effect.flatMap(bytesOf(request), (bytes) =>
    Effect.callback<never>(() => {
      const contentType = "contentType" in request.body ? request.body.contentType : undefined
      const outgoing = httpRequest(request.url, {
        method: request.method,
        headers: {
          ...request.headers,
          "content-length": bytes.byteLength,
          ...(contentType === undefined ? {} : { "content-type": contentType })
        }
      })
      outgoing.write(bytes.subarray(0, bytes.byteLength / 2), crash)
    }))

/** Emits the first half of a response, reaches an event, then emits the rest. */
const inHalves = (route: string, response: HttpClientResponse.HttpClientResponse) => {
  let isFirst = true
  return Stream.flatMap(response.stream, (chunk) => {
    const half = isFirst ? chunk.byteLength / 2 : 0
    const amid = isFirst ? Stream.fromEffectDrain(reach(`amid the response to ${route}`)) : Stream.empty
    isFirst = false
    return Stream.succeed(chunk.subarray(0, half)).pipe(
      Stream.concat(amid),
      Stream.concat(Stream.succeed(chunk.subarray(half)))
    )
  })
}

/** An HTTP client with events before, amid and after each request, and amid its response. */
export const client: Layer.Layer<HttpClient.HttpClient> = Layer.effect(
  HttpClient.HttpClient,
  Effect.map(HttpClient.HttpClient, (client) =>
    HttpClient.transform(client, (send, request) =>
      Effect.gen(function*() {
        const route = routeOf(request)
        yield* reach(`before ${route}`)
        if (crashesAt(`amid ${route}`)) yield* Effect.ignore(sendHalf(request))
        if (request.method === "POST") yield* reach(`amid ${route}`)
        const response = yield* send
        // The server has responded, and this process has not recorded it yet.
        yield* reach(`after ${route}`)
        const body = yield* Stream.toReadableStreamEffect(inHalves(route, response))
        const { headers, status } = response
        return HttpClientResponse.fromWeb(request, new Response(body, { status, headers }))
      })))
).pipe(Layer.provide(FetchHttpClient.layer))
