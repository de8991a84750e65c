import { AnthropicConfig, type Options } from "@effect-genai/anthropic/AnthropicConfig"
import { AnthropicError } from "@effect-genai/anthropic/AnthropicError"
import * as Batches from "@effect-genai/anthropic/Batches"
import * as Beta from "@effect-genai/anthropic/Beta"
import * as Files from "@effect-genai/anthropic/Files"
import * as Messages from "@effect-genai/anthropic/Messages"
import * as Models from "@effect-genai/anthropic/Models"
import * as Extra from "@effect-genai/core/Extra"
import * as Limits from "@effect-genai/core/Limits"
import * as Reason from "@effect-genai/core/Reason"
import * as ResponseMeta from "@effect-genai/core/ResponseMeta"
import * as Testing from "@effect-genai/core/Testing"
import * as Timeout from "@effect-genai/core/Timeout"
import * as Upload from "@effect-genai/core/Upload"
import { skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientError from "effect/http/HttpClientError"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as Metric from "effect/Metric"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as Tracer from "effect/Tracer"
import { inspect } from "node:util"
import {
  against,
  baseRequest,
  batch,
  config,
  errorResponse,
  events,
  isolated,
  key,
  message,
  reasonOf,
  submission
} from "../support/anthropic.ts"

const create = Messages.create(baseRequest)
const stream = Stream.runDrain(Messages.stream(baseRequest))

type Scenario = readonly [
  run: Effect.Effect<unknown, unknown, HttpClient.HttpClient | AnthropicConfig>,
  steps: ReadonlyArray<Testing.Step>
]

/** Every kind of failure, with a server that echoes a secret wherever it can. */
const echoing = (key: string) => {
  // Headers of the server.
  const echo = {
    "request-id": key,
    "anthropic-organization-id": `org ${key}`,
    "anthropic-workspace-id": key,
    "x-echo": `Bearer ${key}`
  }
  const headers = { headers: echo }
  const echoed = (response: Testing.ServerResponse): Testing.ServerResponse => ({
    ...response,
    headers: { ...response.headers, ...echo }
  })
  const received = `you sent Bearer ${key}`

  const errorResponses = [400, 401, 402, 403, 404, 405, 408, 409, 410, 413, 418, 422, 429, 500, 501, 503, 504, 529].map(
    (status) => echoed(errorResponse(status, `${key}_error`, received, { code: key }))
  )

  const error = {
    type: "error",
    error: { type: key, message: received, details: { error_code: key } },
    request_id: key
  }
  const escaped = `{"error":{"type":"x","message":"${key.replaceAll("-", "\\u002d")}"}}`

  return {
    errorResponses,
    received,
    scenarios: [
      ...errorResponses.map((step): Scenario => [create, [step, step, step]]),
      ...errorResponses.map((step): Scenario => [stream, [step, step, step]]),
      [create, [echoed(Testing.text(escaped, { status: 400 }))]],
      [create, [echoed(Testing.text(`<html>${received}</html>`, { status: 401, headers: { "content-type": key } }))]],
      [create, [echoed(Testing.text(received, { status: 200, headers: { "content-type": `text/${key}` } }))]],
      [stream, [echoed(Testing.text(received, { status: 200, headers: { "content-type": `text/${key}` } }))]],
      [create, [Testing.json({ ...message(), usage: key, [key]: key, stop_reason: key }, headers)]],
      [create, [Testing.text("", { status: 302, headers: { ...echo, location: `https://evil.test/${key}` } })]],
      [create, ["refused", "reset", Testing.cutAfter(5)(Testing.json({ key }, headers))]],
      [create.pipe(Timeout.headers("1 second")), ["hang", "hang", "hang"]],
      [create.pipe(Timeout.attempt("1 second")), Array(3).fill(Testing.stallAfter(5)(Testing.json({ key }, headers)))],
      [create.pipe(Timeout.total("1 second")), ["hang"]],
      [create.pipe(Limits.responseBytes(10)), [Testing.json(message(), headers)]],
      [stream, Array(3).fill(Testing.sse([error], headers))],
      [stream, [Testing.sse([...events().slice(0, 4), error], headers)]],
      [stream, [Testing.sse(events().slice(0, 4), headers)]],
      [stream, [Testing.stallAfter(700)(Testing.sse(events(), headers))]],
      [stream, [Testing.cutAfter(700)(Testing.sse(events(), headers))]],
      [stream, [Testing.sse([{ type: "message_start", message: key }], headers)]],
      [stream, [Testing.sse([`{"${key}`], headers)]],
      [Batches.create(submission), ["reset"]],
      [Batches.create(submission), [echoed(errorResponse(500, "api_error", received))]],
      [Batches.create(submission), [Testing.json({ ...batch("in_progress"), id: [key] }, headers)]],
      [Stream.runCollect(Batches.results({ message_batch_id: "b" })), [
        Testing.text(`{"custom_id":"${key}\n`, headers)
      ]],
      [Stream.runDrain(Models.list()), [Testing.json({ data: [], has_more: true, last_id: null }, headers)]],
      [Files.retrieve({ file_id: "" }), []],
      [create.pipe(Beta.with(`${key}\n`)), []],
      [Files.upload({ file: Upload.fromStream(() => Stream.empty, { name: "a", size: 1e9 }) }), []],
      [Messages.parse(Schema.String)(baseRequest), [Testing.json({ ...message(), stop_reason: "refusal" }, headers)]],
      [Messages.parse(Schema.String)(baseRequest), [
        Testing.json({ ...message(), stop_reason: "max_tokens" }, headers)
      ]],
      [Effect.provide(create, config({ apiKey: Effect.fail(new Error(received)) })), []],
      [Effect.provide(create, config({ apiKey: Effect.die(new Error(received)) })), []],
      [Effect.provide(create, config({ apiKey: Effect.succeed(`${key}\n${key}`) })), []],
      [Effect.provide(create, failingClient(received)), []],
      [ResponseMeta.with(create), [Testing.json(message(), headers)]],
      [Effect.service(AnthropicConfig), []],
      [Effect.provide(create, config({ apiKey: Redacted.make(key) })), [Testing.json(message())]],
      [Effect.provide(Effect.service(AnthropicConfig), config({ apiVersion: "2023-06-01" })), []],
      [Effect.asVoid(create), [Testing.json({ ...message(), id: key, model: key, stop_reason: key }, headers)]],
      [Batches.create(submission), [Testing.json({ ...batch("in_progress"), request_counts: { [key]: "" } }, headers)]]
    ] satisfies ReadonlyArray<Scenario>
  }
}

const { errorResponses, received, scenarios } = echoing(key)

/** Secrets in other headers than the key, as a server may echo them. */
const gatewaySecret = 'gw SECRETsecret/+tok"en='
const gatewayHeaders = {
  "x-gateway-token": gatewaySecret,
  "cf-access-client-secret": "SECRETsecret-of-the-edge",
  "proxy-authorization": `Basic ${btoa("ada:SECRETsecret-of-ada")}`,
  cookie: "theme=dark; session=SECRETsecret-of-a-session"
}
const echoes = [
  gatewaySecret,
  encodeURIComponent(gatewaySecret),
  encodeURIComponent(gatewaySecret).replace(/%../g, (code) => code.toLowerCase()),
  btoa(gatewaySecret),
  btoa(gatewaySecret).replace(/=+$/, "").replaceAll("+", "-").replaceAll("/", "_"),
  JSON.stringify(gatewaySecret).slice(1, -1),
  "SECRETsecret-of-the-edge",
  "SECRETsecret-of-ada",
  btoa("ada:SECRETsecret-of-ada"),
  "SECRETsecret-of-a-session"
].map((secret) => ({ secret }))

describe("secrets", () => {
  it.effect("key never in errors, logs, spans, inspect, JSON: nor in anything else that can be printed", () =>
    Effect.gen(function*() {
      const tags = new Set<string>()
      for (const [run, steps] of scenarios) {
        const { printed, reasons } = yield* observe(run, steps)
        for (const [where, text] of printed) assert.isFalse(found(text), `${where}: ${text}`)
        for (const reason of reasons) tags.add(reason)
      }
      const all = Reason.Reason.members.map((member) => member.fields._tag.schema.literal)
      assert.deepStrictEqual(all.filter((tag) => !tags.has(tag)), [])
    }))

  it.effect.each(echoes)(
    "key never in errors, logs, spans, inspect, JSON: nor any other header value that a server echoes: $secret",
    ({ secret }) =>
      Effect.gen(function*() {
        for (const [run, steps] of echoing(secret).scenarios) {
          const { printed } = yield* observe(run, steps, { headers: gatewayHeaders })
          for (const [where, text] of printed) {
            assert.isFalse(found(text) || echoes.some(({ secret }) => text.includes(secret)), `${where}: ${text}`)
          }
        }
      })
  )

  it.effect("key never in errors, logs, spans, inspect, JSON: nor the values of Extra.headers", () =>
    Effect.gen(function*() {
      const run = create.pipe(Extra.headers({ "x-tenant-token": gatewaySecret }))
      for (const step of echoing(gatewaySecret).errorResponses) {
        const { printed } = yield* observe(run, [step, step, step])
        for (const [where, text] of printed) assert.isFalse(text.includes(gatewaySecret), `${where}: ${text}`)
      }
    }))

  it.effect("key never in errors, logs, spans, inspect, JSON: short values and public headers leave messages readable", () =>
    Effect.gen(function*() {
      const text = "the flag true of version 2026-10-21 is not valid for files-api-2025-04-14, see application/json"
      const reason = yield* reasonOf(create.pipe(Beta.with("files-api-2025-04-14"))).pipe(
        Effect.provide(
          against([errorResponse(400, "invalid_request_error", text)], {
            headers: { "x-1": "1", "x-2": "true", "x-3": "" }
          })
        )
      )
      assert.strictEqual(reason.message, text)
    }))

  it.effect("key never in errors, logs, spans, inspect, JSON: an error response has it redacted", () =>
    Effect.gen(function*() {
      const { body } = yield* reasonOf(create).pipe(Effect.provide(against([errorResponses[0]!])))
      assert.include(body && Redacted.value(body), "you sent <redacted>")
      assert.isFalse(found(body === undefined ? "" : Redacted.value(body)))
    }))

  it.effect("key never in errors, logs, spans, inspect, JSON: the test finds a key that leaks", () =>
    Effect.gen(function*() {
      const { printed } = yield* observe(Effect.fail(new Error(received)), [])
      assert.isTrue(printed.some(([, text]) => found(text)))
    }))
})

const found = (text: string) => text.includes("SECRETsecret") || text.includes(Buffer.from(key).toString("base64"))

/** Runs a program and prints its result, logs, spans and metrics. */
const observe = (run: Scenario[0], steps: Scenario[1], options: Partial<Options> = {}) =>
  Effect.gen(function*() {
    const spans: Array<Tracer.NativeSpan> = []
    const logs: Array<string> = []
    const tracer = Tracer.make({
      span: (options) => {
        const span = new Tracer.NativeSpan(options)
        spans.push(span)
        return span
      }
    })
    const logger = Logger.make((options) => logs.push(Logger.formatJson.log(options), Logger.formatLogFmt.log(options)))
    const reasons: Array<string> = []
    return yield* Effect.gen(function*() {
      const exit = yield* Effect.exit(skipSleeps(Effect.withSpan(run, "test")))
      yield* Exit.isFailure(exit) ? Effect.logError("failed", exit.cause) : Effect.logInfo(exit.value)
      const values: ReadonlyArray<readonly [string, unknown]> = Exit.isFailure(exit)
        ? exit.cause.reasons.flatMap((each) => {
          if (each._tag === "Die") return [["defect", each.defect]]
          if (each._tag === "Interrupt") return []
          if (!(each.error instanceof AnthropicError)) return [["error", each.error]]
          reasons.push(each.error.reason._tag)
          return [["error", each.error], ["reason", each.error.reason]]
        })
        : [["value", exit.value]]
      const printed: ReadonlyArray<readonly [string, string]> = [
        ...values.flatMap(([what, value]) => [
          [`inspect ${what}`, inspect(value, { depth: 20, showHidden: true, getters: true })] as const,
          [`JSON ${what}`, JSON.stringify(value) ?? ""] as const,
          [`string ${what}`, String(value)] as const,
          [`stack ${what}`, value instanceof Error ? value.stack ?? "" : ""] as const
        ]),
        ["exit", inspect(exit, { depth: 20 })],
        ["cause", Exit.isFailure(exit) ? Cause.pretty(exit.cause) : ""],
        ...logs.map((log) => ["log", log] as const),
        ...spans.flatMap(({ attributes, events, name, status }) => [
          [
            "span",
            `${name} ${JSON.stringify([...attributes])} ${JSON.stringify(events, (_, value) => String(value))}`
          ] as const,
          [
            "span's end",
            status._tag === "Ended" && Exit.isFailure(status.exit) ? Cause.pretty(status.exit.cause) : ""
          ] as const
        ]),
        ["metrics", inspect(yield* Metric.snapshot, { depth: 20 })]
      ]
      assert.isAbove(spans.length, 0)
      return { printed, reasons }
    }).pipe(
      Effect.provideService(Tracer.Tracer, tracer),
      Effect.provide(Layer.mergeAll(against(steps, options), Logger.layer([logger])))
    )
  })

/** A client that fails every request with this message. */
function failingClient(message: string) {
  return Layer.merge(
    isolated,
    Layer.succeed(
      HttpClient.HttpClient,
      HttpClient.make((request) =>
        Effect.fail(
          new HttpClientError.HttpClientError({
            reason: new HttpClientError.TransportError({ request, cause: new TypeError(message), description: message })
          })
        )
      )
    )
  )
}
