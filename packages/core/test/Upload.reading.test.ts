// Reading a file for an upload: opened once per attempt, before the request is sent, and closed in every case.
import * as Limits from "@effect-genai/core/Limits"
import * as Retry from "@effect-genai/core/Retry"
import * as Testing from "@effect-genai/core/Testing"
import * as Timeout from "@effect-genai/core/Timeout"
import * as Upload from "@effect-genai/core/Upload"
import { settle, skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientError from "effect/http/HttpClientError"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { against, config, isolated, reasonOf, sent, upload, type UploadThing } from "./support/acme.ts"

const response = Testing.json({ id: "f1" })
const failing = Testing.json({}, { status: 500 })

/** The file in the last request, as a server reads it. */
const arrived = Effect.gen(function*() {
  const request = (yield* sent).at(-1)
  if (request === undefined) return assert.fail("nothing was sent")
  const headers = { "content-type": request.headers["content-type"] ?? "" }
  const form = yield* Effect.promise(() => new Response(Buffer.from(request.body), { headers }).formData())
  const file = form.get("file")
  if (!(file instanceof File)) return assert.fail("no file was sent")
  assert.strictEqual(request.headers["content-length"] ?? `${request.body.byteLength}`, `${request.body.byteLength}`)
  return { type: file.type, content: new Uint8Array(yield* Effect.promise(() => file.arrayBuffer())) }
})

/** A source that counts how often it is opened and closed. */
const tracked = (
  bytes: Stream.Stream<Uint8Array, unknown>,
  named: { readonly size?: number; readonly type?: string } = {}
) => {
  const counts = { opened: 0, closed: 0 }
  const open = () =>
    Stream.unwrap(Effect.sync(() => {
      counts.opened += 1
      return Stream.ensuring(bytes, Effect.sync(() => counts.closed += 1))
    }))
  return { counts, file: Upload.fromStream(open, { name: "a", ...named }) }
}

const chunks = Stream.fromArrays([Uint8Array.of(1, 2)], [new Uint8Array(600)], [Uint8Array.of(3)])

/** A network that responds without reading the request. */
const notReading = (response: Effect.Effect<never, HttpClientError.HttpClientError>) =>
  Layer.mergeAll(Layer.succeed(HttpClient.HttpClient, HttpClient.make(() => response)), config(), isolated)

const refused = HttpClient.make((request) =>
  Effect.fail(
    new HttpClientError.HttpClientError({
      reason: new HttpClientError.TransportError({ request, description: "ECONNREFUSED" })
    })
  )
)

describe("the file of an upload", () => {
  it.effect("is opened once per attempt and closed when it has been read", () =>
    Effect.gen(function*() {
      const { file, counts } = tracked(chunks, { size: 603 })
      yield* skipSleeps(upload({ file }))
      assert.deepStrictEqual(counts, { opened: 2, closed: 2 })
      const { content } = yield* arrived
      assert.deepStrictEqual([content.byteLength, content[0], content[1], content[602]], [603, 1, 2, 3])
    }).pipe(Effect.provide(against([failing, response]))))

  it.effect("is sent whole after its first bytes were read to detect its type", () =>
    Effect.gen(function*() {
      const bytes = Stream.map(Stream.rechunk(Stream.range(0, 899), 1), (byte) => Uint8Array.of(byte % 256))
      const { file, counts } = tracked(bytes, { size: 900 })
      yield* upload({ file })
      const { content } = yield* arrived
      assert.deepStrictEqual(content, Uint8Array.from({ length: 900 }, (_, index) => index % 256))
      assert.deepStrictEqual(counts, { opened: 1, closed: 1 })
    }).pipe(Effect.provide(against([response]))))

  it.effect("is opened once and sent whole if it can be read only once", () =>
    Effect.gen(function*() {
      let started = 0
      const pdf = Stream.suspend(() => {
        started += 1
        return Stream.make(new TextEncoder().encode("%PDF-1.7"))
      })
      yield* upload({ file: Upload.once(pdf, { name: "a", size: 8 }) })
      const { content, type } = yield* arrived
      assert.deepStrictEqual([new TextDecoder().decode(content), type, started], ["%PDF-1.7", "application/pdf", 1])
    }).pipe(Effect.provide(against([response]))))

  it.effect("is not opened before the request is sent if its type is given", () =>
    Effect.gen(function*() {
      const { file, counts } = tracked(chunks, { type: "text/plain" })
      yield* reasonOf(upload({ file })).pipe(
        Retry.none,
        Effect.provideService(HttpClient.HttpClient, refused)
      )
      assert.deepStrictEqual(counts, { opened: 0, closed: 0 })
    }).pipe(Effect.provide(Layer.mergeAll(config(), isolated))))

  it.effect("is closed if the connection fails before the file is read", () =>
    Effect.gen(function*() {
      const { file, counts } = tracked(chunks)
      const reason = yield* skipSleeps(reasonOf(upload({ file }))).pipe(
        Effect.provideService(HttpClient.HttpClient, refused)
      )
      assert.strictEqual(reason._tag, "Unreachable")
      yield* settle
      assert.deepStrictEqual(counts, { opened: 3, closed: 3 })
    }).pipe(Effect.provide(Layer.mergeAll(config(), isolated))))

  it.effect("is closed if the upload is interrupted or times out", () =>
    Effect.gen(function*() {
      const { file, counts } = tracked(chunks)
      const fiber = yield* Effect.forkChild(upload({ file }))
      yield* settle
      assert.deepStrictEqual(counts, { opened: 1, closed: 0 })
      yield* Fiber.interrupt(fiber)
      assert.deepStrictEqual(counts, { opened: 1, closed: 1 })
      const reason = yield* skipSleeps(reasonOf(upload({ file }).pipe(Retry.none, Timeout.headers("1 minute"))))
      assert.strictEqual(reason._tag, "TimedOut")
      yield* settle
      assert.deepStrictEqual(counts, { opened: 2, closed: 2 })
    }).pipe(Effect.provide(notReading(Effect.never))))

  it.effect("times out with the attempt if it emits no bytes", () =>
    Effect.gen(function*() {
      const { file, counts } = tracked(Stream.never)
      const reason = yield* skipSleeps(reasonOf(upload({ file }).pipe(Retry.none)))
      assert.deepInclude(reason, { _tag: "TimedOut", clock: "attempt" })
      assert.deepStrictEqual(counts, { opened: 1, closed: 1 })
      assert.deepStrictEqual(yield* sent, [])
    }).pipe(Effect.provide(against([]))))

  it.effect("fails the upload with the cause if it cannot be reopened for a retry", () =>
    Effect.gen(function*() {
      let opened = 0
      const file = Upload.fromStream(
        () => ++opened === 1 ? chunks : Stream.fail(new Error("EBUSY: it is locked")),
        { name: "a", size: 603 }
      )
      const reason = yield* skipSleeps(reasonOf(upload({ file })))
      assert.deepInclude(reason, {
        _tag: "UnsafeInput",
        message: "the file could not be read: EBUSY: it is locked",
        attempts: 2
      })
    }).pipe(Effect.provide(against([failing, response]))))

  it.effect("fails the upload with UnsafeInput if opening it throws", () =>
    Effect.gen(function*() {
      const file = Upload.fromStream(() => Schema.decodeUnknownSync(Schema.Never)(1), { name: "a" })
      assert.strictEqual((yield* skipSleeps(reasonOf(upload({ file }).pipe(Retry.none))))._tag, "UnsafeInput")
    }).pipe(Effect.provide(against([response]))))

  it.effect.each([0, 1, 511, 512, 513, 5000])(
    "is sent whole and with a content-length if it has %s bytes",
    (size) =>
      Effect.gen(function*() {
        yield* upload({ file: Upload.fromBytes(new Uint8Array(size).fill(7), { name: "a.bin" }) })
        const { content } = yield* arrived
        assert.deepStrictEqual(content, new Uint8Array(size).fill(7))
        assert.isDefined((yield* sent)[0]?.headers["content-length"])
      }).pipe(Limits.requestBytes(10_000), Effect.provide(against([response])))
  )

  it.effect("is rejected as soon as it exceeds the endpoint's limit if its size is unknown", () =>
    Effect.gen(function*() {
      const { file, counts } = tracked(Stream.forever(Stream.make(new Uint8Array(300))))
      const reason = yield* skipSleeps(reasonOf(upload({ file })))
      assert.deepInclude(reason, {
        _tag: "UnsafeInput",
        message: "the file could not be read: a is larger than the limit of 1000 bytes"
      })
      assert.deepStrictEqual(counts, { opened: 1, closed: 1 })
    }).pipe(Effect.provide(against([response]))))

  it.effect("is rejected by its known size even if the sizes of other files are unknown", () =>
    Effect.gen(function*() {
      const known = Upload.fromStream(() => Stream.empty, { name: "a", size: 1001 })
      const input: UploadThing = { file: Upload.fromStream(() => Stream.empty, { name: "b" }), thumbnails: [known] }
      assert.deepInclude(yield* reasonOf(upload(input)), { _tag: "RequestTooLarge", actualBytes: 1001, attempts: 0 })
    }).pipe(Effect.provide(against([]))))

  it.effect.prop(
    "has only the bytes of the view if it is a view of a larger buffer",
    {
      size: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 64 })),
      from: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 64 }))
    },
    ({ from, size }) =>
      Effect.gen(function*() {
        const whole = Uint8Array.from({ length: 128 }, (_, index) => index)
        for (const view of [whole.subarray(from, from + size), Buffer.from(whole.buffer, from, size)]) {
          yield* upload({ file: Upload.fromBytes(view, { name: "a" }) })
          const { content } = yield* arrived
          assert.deepStrictEqual(content, whole.slice(from, from + size))
        }
      }).pipe(Effect.provide(against([response, response])))
  )
})
