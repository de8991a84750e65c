import * as Batches from "@effect-genai/anthropic/Batches"
import * as Files from "@effect-genai/anthropic/Files"
import * as Messages from "@effect-genai/anthropic/Messages"
import * as Models from "@effect-genai/anthropic/Models"
import * as Testing from "@effect-genai/core/Testing"
import * as Usage from "@effect-genai/core/Usage"
import * as Validation from "@effect-genai/core/Validation"
import { requestIn, settings } from "@effect-genai/provider-contract/settings"
import { settle, skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import {
  against,
  baseRequest,
  batch,
  errorResponse,
  events,
  key,
  message,
  reasonOf,
  sent
} from "./support/anthropic.ts"
import { anthropic } from "./support/provider.ts"

settings(anthropic, {
  missingKey: ["ANTHROPIC_API_KEY", "ANTHROPIC_AUTH_TOKEN"],
  mismatch: { field: "role", value: "model" },
  meta: {
    headers: { "request-id": "req_1", "anthropic-organization-id": "org_1" },
    expected: { requestId: "req_1", organizationId: "org_1" }
  },
  reporting: [
    ["POST /v1/messages", Messages.create(baseRequest), (meta) => Testing.json(message(), meta)],
    ["POST /v1/messages", Stream.runDrain(Messages.stream(baseRequest)), (meta) => Testing.sse(events(), meta)],
    ["GET /v1/models", Stream.runDrain(Models.list()), (meta) => Testing.json({ data: [], has_more: false }, meta)],
    [
      "GET /v1/messages/batches/{message_batch_id}",
      Batches.retrieve({ message_batch_id: "b" }),
      (meta) => Testing.json(batch("ended"), meta)
    ]
  ]
})

const requested = requestIn(anthropic)

describe("Anthropic: the environment", () => {
  it.effect("a token is used where there is no key", () =>
    Effect.gen(function*() {
      const { headers } = yield* requested({ ANTHROPIC_AUTH_TOKEN: "token", ANTHROPIC_API_KEY: " " })
      assert.strictEqual(headers["authorization"], "Bearer token")
    }))

  it.effect("the key is used, not the token, where both are set", () =>
    Effect.gen(function*() {
      const { headers } = yield* requested({ ANTHROPIC_AUTH_TOKEN: "token", ANTHROPIC_API_KEY: key })
      assert.strictEqual(headers["authorization"], `Bearer ${key}`)
      assert.notInclude(JSON.stringify(headers), "token")
    }))

  it.effect("each line of ANTHROPIC_CUSTOM_HEADERS is a header", () =>
    Effect.gen(function*() {
      const { headers } = yield* requested({
        ANTHROPIC_API_KEY: key,
        ANTHROPIC_CUSTOM_HEADERS: "X-Team: blue\r\nX-Url:https://a.test:1\n\nnonsense\n: nameless\nx-team : green\n"
      })
      assert.deepInclude(headers, { "x-team": "green", "x-url": "https://a.test:1" })
      assert.notProperty(headers, "nonsense")
      assert.notProperty(headers, "")
      yield* requested({ ANTHROPIC_API_KEY: key, ANTHROPIC_CUSTOM_HEADERS: "" })
    }))
})

describe("Anthropic: settings of calls", () => {
  it.effect("functions that derive values need only the fields they read from a response that breaks its schema", () =>
    Effect.gen(function*() {
      const bent = Validation.onMismatch("report")
      const parsed = Messages.parse(Schema.String)(baseRequest).pipe(bent)
      assert.strictEqual((yield* parsed).value, "yes")
      assert.deepInclude(yield* reasonOf(parsed), { _tag: "Incomplete", endpoint: "POST /v1/messages" })

      const text = Messages.text(Messages.stream(baseRequest)).pipe(bent)
      assert.deepStrictEqual(yield* Stream.runCollect(text), ["Hi"])
      assert.deepStrictEqual(yield* Stream.runCollect(text), ["Hi"])

      const { usage: _, ...rest } = yield* Messages.accumulate(Messages.stream(baseRequest)).pipe(bent)
      assert.strictEqual(Messages.textOf({ ...rest, usage: { input_tokens: 0, output_tokens: 0 } }), "Hi")
      assert.strictEqual(
        (yield* reasonOf(Messages.accumulate(Messages.stream(baseRequest)).pipe(bent)))._tag,
        "Undecodable"
      )
      assert.strictEqual((yield* reasonOf(Files.usage().pipe(bent)))._tag, "Undecodable")

      // A run whose batch has no id looks for it some times, finds none and resubmits.
      const run = Batches.run([{ key: "a", params: baseRequest }]).pipe(bent, Stream.runDrain, Effect.flip)
      assert.strictEqual((yield* skipSleeps(run))._tag, "RunError")
      const methods = (yield* sent).slice(-8).map(({ method }) => method)
      assert.deepStrictEqual(methods, ["GET", "POST", ...Array.from({ length: 5 }, () => "GET"), "POST"])
    }).pipe(Effect.provide(against([
      Testing.json({ content: [{ type: "text", text: '"yes"' }] }),
      Testing.json({ content: null }),
      Testing.sse(events().slice(2)),
      Testing.sse([...events()].toSpliced(5, 0, { type: "content_block_delta", index: 0, delta: null })),
      Testing.sse(events()),
      Testing.sse([...events().slice(0, 3), null]),
      Testing.json({ data: [null], has_more: false }),
      Testing.json({ data: [], has_more: false }),
      Testing.json({ type: "message_batch" }),
      ...Array.from({ length: 5 }, () => Testing.json({ data: [], has_more: false })),
      errorResponse(401, "authentication_error")
    ]))))

  it.effect("Usage reports the usage of a stream, also of one that is cut, left early or interrupted", () =>
    Effect.gen(function*() {
      const seen: Array<Usage.Report> = []
      const details = Usage.tap((report) => seen.push(report))
      const stream = Messages.stream(baseRequest)
      yield* stream.pipe(Stream.runDrain, details)
      yield* stream.pipe(Stream.runDrain, details, Effect.flip)
      yield* stream.pipe(details, Stream.take(1), Stream.runDrain)
      const fiber = yield* Effect.forkChild(stream.pipe(Stream.runDrain, details))
      yield* settle
      yield* Fiber.interrupt(fiber)
      yield* Messages.create(baseRequest).pipe(details)
      const [started, whole] = [{ input_tokens: 10, output_tokens: 1 }, { input_tokens: 10, output_tokens: 5 }]
      assert.deepStrictEqual<unknown>(
        seen.map(({ complete, usage }) => [complete, usage]),
        [[true, whole], [false, started], [true, whole], [false, started]]
      )
      assert.strictEqual(seen[0]?.endpoint, "POST /v1/messages")
    }).pipe(Effect.provide(against([
      Testing.sse(events()),
      Testing.sse(events().slice(0, 4)),
      Testing.sse(events()),
      Testing.stallAfter(600)(Testing.sse(events())),
      Testing.json(message())
    ]))))
})
