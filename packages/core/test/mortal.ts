// A program that dies where it is told to, by SIGKILL, and writes down what happens to it until then.
import type * as Bulk from "@effect-genai/core/Bulk"
import * as Job from "@effect-genai/core/Job"
import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import * as NodePath from "@effect/platform-node/NodePath"
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as HttpClient from "effect/http/HttpClient"
import type * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as Layer from "effect/Layer"
import * as KeyValueStore from "effect/persistence/KeyValueStore"
import * as Schedule from "effect/Schedule"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { writeSync } from "node:fs"
import { request as ask } from "node:http"

/** What a process is started for. */
export const Errand = Schema.Struct({
  /** Where the provider is. */
  home: Schema.String,
  /** The directory of the journal. */
  journal: Schema.String,
  /** What is asked, a request each. */
  questions: Schema.Array(Schema.String),
  /** Goes on with a run by its id alone. */
  resumes: Schema.Boolean,
  /** How often what has failed is sent again. */
  repeated: Schema.Finite,
  /** How requests are sent, where there is more than one way. */
  via: Schema.optionalKey(Schema.Literals(["inline", "file"])),
  /** The event at which the process dies. */
  dies: Schema.optionalKey(Schema.String)
})
export type Errand = typeof Errand.Type

/** The errand in the arguments of this process. */
export const errand = Schema.decodeUnknownSync(Schema.fromJsonString(Errand))(process.argv[2])

/** Small batches, two of them open at once. */
export const options: Bulk.Options = {
  maxRequests: 3,
  concurrency: 2,
  reconcileAfter: "200 millis",
  retryFailed: { times: errand.repeated }
}

/** Written at once: what is on its way in a buffer dies too. */
const say = (line: object): void => void writeSync(1, `${JSON.stringify(line)}\n`)

const die = (): void => void process.kill(process.pid, "SIGKILL")

const counts = new Map<string, number>()

/** Events are told apart by their number: `answered POST /v1/orders, 2`. */
const nth = (event: string): string => `${event}, ${(counts.get(event) ?? 0) + 1}`

const isLast = (event: string): boolean => nth(event) === errand.dies

const happens = (event: string): Effect.Effect<void> =>
  Effect.sync(() => {
    const name = nth(event)
    counts.set(event, (counts.get(event) ?? 0) + 1)
    say({ event: name })
    if (name === errand.dies) die()
  })

/** Tells an outcome, and that it was taken. */
const take = (outcome: { readonly _tag: string; readonly key: unknown; readonly attempts: number }) =>
  Effect.andThen(
    Effect.sync(() => say({ outcome: { key: outcome.key, tag: outcome._tag, attempts: outcome.attempts } })),
    happens("took an outcome")
  )

/** Takes the outcomes of a run, which it polls for often. */
export const live = <K, A, E, R>(run: Stream.Stream<Bulk.Outcome<K, A>, E, R>): Effect.Effect<void, E, R> =>
  Job.polling(Schedule.spaced("50 millis"))(Stream.runForEach(run, take))

/** A directory that remembers, where a process may die before, amid and after each change. */
export const journal: Layer.Layer<KeyValueStore.KeyValueStore> = Layer.effect(
  KeyValueStore.KeyValueStore,
  Effect.map(KeyValueStore.KeyValueStore, (store) => ({
    ...store,
    set: Effect.fnUntraced(function*(key, value) {
      const name = key.slice(key.lastIndexOf("~") + 1)
      yield* happens(`before ${name}`)
      if (isLast(`amid ${name}`)) yield* store.set(key, value.slice(0, value.length / 2))
      yield* happens(`amid ${name}`)
      const done = yield* store.set(key, value)
      yield* happens(`after ${name}`)
      return done
    }),
    clearPrefix: Effect.fnUntraced(function*(prefix) {
      const name = prefix.slice(prefix.lastIndexOf("~") + 1)
      yield* happens(`before clearing ${name}`)
      const done = yield* store.clearPrefix(prefix)
      yield* happens(`after clearing ${name}`)
      return done
    })
  } satisfies KeyValueStore.KeyValueStore))
).pipe(
  Layer.provide(KeyValueStore.layerFileSystem(errand.journal)),
  Layer.provide(Layer.merge(NodeFileSystem.layer, NodePath.layer)),
  Layer.orDie
)

/** A request as it is documented: what looks like an id becomes `*`; one of a kind and all of a kind count together. */
const routeOf = ({ method, url }: HttpClientRequest.HttpClientRequest): string =>
  `${method} ${new URL(url).pathname.replaceAll(/\/[^/]*\d[^/]*\d[^/]*(?=\/|$)/g, "/*").replace(/\/\*$/, "")}`

const bytesOf = ({ body }: HttpClientRequest.HttpClientRequest) =>
  body._tag === "Stream"
    ? Stream.mkUint8Array(body.stream)
    : Effect.succeed(body._tag === "Uint8Array" ? body.body : new Uint8Array())

/** Sends the first half of a request, and dies when the other side's buffers have it. */
const sendHalf = (request: HttpClientRequest.HttpClientRequest) =>
  Effect.flatMap(bytesOf(request), (bytes) =>
    Effect.callback<never>(() => {
      const contentType = "contentType" in request.body ? request.body.contentType : undefined
      const outgoing = ask(request.url, {
        method: request.method,
        headers: {
          ...request.headers,
          "content-length": bytes.byteLength,
          ...(contentType === undefined ? {} : { "content-type": contentType })
        }
      })
      outgoing.write(bytes.subarray(0, bytes.byteLength / 2), die)
    }))

/** Gives the first half of an answer, lets the event happen, then gives the rest. */
const inHalves = (route: string, response: HttpClientResponse.HttpClientResponse) => {
  let isFirst = true
  return Stream.flatMap(response.stream, (chunk) => {
    const half = isFirst ? chunk.byteLength / 2 : 0
    const amid = isFirst ? Stream.fromEffectDrain(happens(`amid the answer to ${route}`)) : Stream.empty
    isFirst = false
    return Stream.succeed(chunk.subarray(0, half)).pipe(
      Stream.concat(amid),
      Stream.concat(Stream.succeed(chunk.subarray(half)))
    )
  })
}

/** The network, where a process may die before, amid and after a request, amid and after its answer. */
export const client: Layer.Layer<HttpClient.HttpClient> = Layer.effect(
  HttpClient.HttpClient,
  Effect.map(HttpClient.HttpClient, (client) =>
    HttpClient.transform(client, (send, request) =>
      Effect.gen(function*() {
        const route = routeOf(request)
        yield* happens(`before ${route}`)
        if (isLast(`amid ${route}`)) yield* Effect.ignore(sendHalf(request))
        if (request.method === "POST") yield* happens(`amid ${route}`)
        const response = yield* send
        // The other side has the request and has answered; nobody here knows yet.
        yield* happens(`unanswered ${route}`)
        const body = yield* Stream.toReadableStreamEffect(inHalves(route, response))
        const { headers, status } = response
        return HttpClientResponse.fromWeb(request, new Response(body, { status, headers }))
      })))
).pipe(Layer.provide(FetchHttpClient.layer))
