// An embedded platform over HTTP that counts what was bought of it.
import * as Anthropic from "@effect-genai/anthropic/Testing"
import { bodyJson, type RecordedRequest, server, type ServerRequest, type Step } from "@effect-genai/core/Testing"
import * as Mistral from "@effect-genai/mistral/Testing"
import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as HttpServer from "effect/http/HttpServer"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import type { Scope } from "effect/Scope"
import * as Stream from "effect/Stream"
import { createServer } from "node:http"
import type { Provider } from "./Task.ts"

const Content = Schema.Struct({ messages: Schema.Tuple([Schema.Struct({ content: Schema.String })]) })

const Submission = Schema.Struct({
  requests: Schema.Array(Schema.Union([Schema.Struct({ params: Content }), Schema.Struct({ body: Content })]))
})

const submissions: Record<Provider, string> = {
  anthropic: "/v1/messages/batches",
  mistral: "/v1/batch/jobs"
}

/** What a test changes while workers run. */
export interface Settings {
  /** Milliseconds between two reads of the body of a submission. */
  readMillis: number
  /** Milliseconds between the creation of a batch and its response. */
  responseMillis: number
}

export interface Platform extends Settings {
  readonly url: string
  /** The contents of the requests of all batches that were created. */
  readonly bought: ReadonlyArray<string>
  /** The submissions that did not arrive whole, and when they ended. */
  readonly cut: ReadonlyArray<number>
  /** How many submissions have started to arrive. */
  readonly arriving: () => number
}

const batch = { startup: "700 millis", perRequest: 2, counts: "live" } as const

const respondOf = (provider: Provider) =>
  provider === "anthropic"
    ? Effect.map(
      Layer.build(Anthropic.platform({ batch, rateLimits: { requests: 6000 } })),
      (context) => Context.get(context, Anthropic.Platform).respond
    )
    : Effect.map(
      Layer.build(Mistral.platform({ batch: { startup: batch.startup, perRequest: 2 } })),
      (context) => Context.get(context, Mistral.Platform).respond
    )

/** Serves a platform until the scope closes. */
export const serve = (provider: Provider): Effect.Effect<Platform, never, Scope> =>
  Effect.gen(function*() {
    const respond = yield* respondOf(provider)
    const settings: Settings = { readMillis: 0, responseMillis: 0 }
    const bought: Array<string> = []
    const cut: Array<number> = []
    let arriving = 0

    const submit = Effect.fnUntraced(function*(request: ServerRequest) {
      arriving += 1
      const slow = Stream.tap(request.body, () => Effect.sleep(settings.readMillis))
      const body = yield* Effect.exit(Stream.mkUint8Array(settings.readMillis > 0 ? slow : request.body))
      const at = yield* Clock.currentTimeMillis
      if (Exit.isFailure(body)) {
        cut.push(at)
        return "reset"
      }
      const step = yield* respond({ ...request, body: Stream.succeed(body.value) })
      if (typeof step === "object" && step.status < 300) {
        const recorded: RecordedRequest = { ...request, body: body.value, at }
        const { requests } = yield* Effect.orDie(Schema.decodeUnknownEffect(Submission)(bodyJson(recorded)))
        bought.push(...requests.map((each) => ("params" in each ? each.params : each.body).messages[0].content))
      }
      if (settings.responseMillis > 0) yield* Effect.sleep(settings.responseMillis)
      return step
    })

    const respondTo = (request: ServerRequest): Effect.Effect<Step> =>
      request.method === "POST" && request.url.pathname === submissions[provider] ? submit(request) : respond(request)

    const context = yield* Layer.build(
      Layer.provideMerge(server(respondTo), NodeHttpServer.layer(createServer, { host: "127.0.0.1", port: 0 }))
    ).pipe(Effect.orDie)
    return Object.assign(settings, {
      url: HttpServer.formatAddress(Context.get(context, HttpServer.HttpServer).address),
      bought,
      cut,
      arriving: () => arriving
    })
  })
