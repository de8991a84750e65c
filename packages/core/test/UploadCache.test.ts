// Files are uploaded once: identified by their content, and retrieved before their id is reused.
import * as Upload from "@effect-genai/core/Upload"
import * as UploadCache from "@effect-genai/core/UploadCache"
import { settle, until } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as KeyValueStore from "effect/persistence/KeyValueStore"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { createHash } from "node:crypto"
import { digesting, digestOf } from "../src/Upload/digest.ts"

interface Stored {
  readonly id: string
  readonly expiresAt?: number | undefined
}

/** A provider that stores uploaded files. */
const provider = () => {
  const files = new Map<string, Stored>()
  let sent = 0
  const upload =
    (options: { readonly account?: string; readonly expiresAt?: number; readonly wait?: Effect.Effect<void> } = {}) =>
    (file: Upload.Source, rest: { readonly [field: string]: unknown } = {}) =>
      UploadCache.reuseOrUpload<Stored, string, never>({
        file,
        rest,
        limitBytes: 5_000_000,
        account: Effect.succeed(options.account ?? "me"),
        upload: (file) =>
          Effect.gen(function*() {
            sent += 1
            yield* options.wait ?? Effect.void
            yield* Effect.mapError(Stream.runDrain(file.open()), () => "unreadable")
            const stored = { id: `file-${files.size + 1}`, expiresAt: options.expiresAt }
            files.set(stored.id, stored)
            return stored
          }),
        retrieve: (id) => {
          const found = files.get(id)
          return found === undefined ? Effect.fail("gone") : Effect.succeed(found)
        },
        cached: (file) => file
      })
  return { files, sent: () => sent, upload }
}

const notes = Upload.fromBytes("Grass is green.", { name: "notes.txt" })

describe("a file under UploadCache", () => {
  it.effect("is uploaded each time if there is no cache", () =>
    Effect.gen(function*() {
      const { sent, upload } = provider()
      yield* upload()(notes)
      yield* upload()(notes)
      assert.strictEqual(sent(), 2)
    }))

  it.effect("is uploaded once, whatever its source and folder", () =>
    Effect.gen(function*() {
      const { sent, upload } = provider()
      const first = yield* upload()(notes, { purpose: "ocr", expiry: undefined })
      const repeated = Upload.fromBlob(new Blob(["Grass is green."]), { name: "other/notes.txt" })
      assert.deepStrictEqual(yield* upload()(repeated, { expiry: undefined, purpose: "ocr" }), first)
      assert.strictEqual(sent(), 1)
    }).pipe(Effect.provide(UploadCache.layerMemory)))

  it.effect("is uploaded separately for another content, name, type, purpose or account", () =>
    Effect.gen(function*() {
      const { sent, upload } = provider()
      const send = upload()
      const ids = yield* Effect.all([
        send(notes),
        send(Upload.fromBytes("Grass is greem.", { name: "notes.txt" })),
        send(Upload.fromBytes("Grass is green.", { name: "notes.md" })),
        send({ ...notes, type: "text/markdown" }),
        send(notes, { purpose: "ocr" }),
        upload({ account: "you" })(notes)
      ])
      assert.strictEqual(new Set(ids.map(({ id }) => id)).size, 6)
      assert.strictEqual(sent(), 6)
    }).pipe(Effect.provide(UploadCache.layerMemory)))

  it.effect("is uploaded again, and cached with its new id, if it was deleted or expires soon", () =>
    Effect.gen(function*() {
      const { files, sent, upload } = provider()
      yield* upload()(notes)
      files.clear()
      files.set("file-0", { id: "file-0" })
      const second = yield* upload({ expiresAt: 3_600_000 })(notes)
      assert.deepStrictEqual([second.id, sent()], ["file-2", 2])
      yield* TestClock.setTime(3_000_000)
      assert.deepStrictEqual(yield* upload()(notes), second)
      yield* TestClock.setTime(3_000_001)
      assert.notDeepEqual(yield* upload()(notes), second)
    }).pipe(Effect.provide(UploadCache.layerMemory)))

  it.effect("is uploaded once by concurrent calls", () =>
    Effect.gen(function*() {
      const { sent, upload } = provider()
      const ids = yield* Effect.all(Array.from({ length: 20 }, () => upload()(notes)), { concurrency: "unbounded" })
      assert.deepStrictEqual([new Set(ids.map(({ id }) => id)).size, sent()], [1, 1])
    }).pipe(Effect.provide(UploadCache.layerMemory)))

  it.effect("is uploaded by the next call if the first is interrupted", () =>
    Effect.gen(function*() {
      const { sent, upload } = provider()
      const first = yield* Effect.forkChild(upload({ wait: Effect.never })(notes))
      yield* until(() => sent() === 1)
      const second = yield* Effect.forkChild(upload()(notes))
      yield* settle
      assert.strictEqual(sent(), 1)
      yield* Fiber.interrupt(first)
      assert.strictEqual((yield* Fiber.join(second)).id, "file-1")
    }).pipe(Effect.provide(UploadCache.layerMemory)))

  it.effect("is uploaded each time if it can be read only once", () =>
    Effect.gen(function*() {
      const { sent, upload } = provider()
      const once = () => Upload.once(Stream.make(new Uint8Array(3)), { name: "a" })
      yield* upload()(once())
      yield* upload()(once())
      assert.strictEqual(sent(), 2)
    }).pipe(Effect.provide(UploadCache.layerMemory)))

  it.effect("is not cached if its content changes between reads", () =>
    Effect.gen(function*() {
      const { sent, upload } = provider()
      let reading = 0
      const growing = Upload.fromStream(() => Stream.make(new Uint8Array(++reading)), { name: "a" })
      yield* upload()(growing)
      yield* upload()(Upload.fromBytes(new Uint8Array(1), { name: "a" }))
      yield* upload()(Upload.fromBytes(new Uint8Array(2), { name: "a" }))
      assert.strictEqual(sent(), 3)
    }).pipe(Effect.provide(UploadCache.layerMemory)))

  it.effect("is uploaded without the cache if it is too large, endless or unreadable", () =>
    Effect.gen(function*() {
      const { sent, upload } = provider()
      const unreadable = Upload.fromStream(() => Stream.fail("no"), { name: "a" })
      assert.strictEqual(yield* Effect.flip(upload()(unreadable)), "unreadable")
      let opened = 0
      const large = Upload.fromStream(() => {
        opened += 1
        return Stream.empty
      }, { name: "a", size: 5_000_001 })
      yield* upload()(large)
      assert.deepStrictEqual([sent(), opened], [2, 1])
      const endless = Upload.fromStream(() => Stream.forever(Stream.make(new Uint8Array(65_536))), { name: "a" })
      yield* Effect.raceFirst(
        upload({ wait: Effect.never })(endless),
        Effect.promise(async () => {
          while (sent() < 3) await new Promise((resolve) => setImmediate(resolve))
        })
      )
      assert.strictEqual(sent(), 3)
    }).pipe(Effect.provide(UploadCache.layerMemory)))

  it.effect("is uploaded if the store fails", () =>
    Effect.gen(function*() {
      const { sent, upload } = provider()
      yield* upload()(notes)
      yield* upload()(notes)
      assert.strictEqual(sent(), 2)
    }).pipe(Effect.provide(Layer.provide(UploadCache.layer, broken))))

  it.effect("is uploaded once by several processes if the store is persistent", () =>
    Effect.gen(function*() {
      const { sent, upload } = provider()
      const store = Layer.succeed(KeyValueStore.KeyValueStore, yield* KeyValueStore.KeyValueStore)
      const process = Effect.provide(upload()(notes), Layer.provide(UploadCache.layer, store), { local: true })
      assert.deepStrictEqual(yield* process, yield* process)
      assert.strictEqual(sent(), 1)
    }).pipe(Effect.provide(KeyValueStore.layerMemory)))
})

const failing = Effect.fail(
  new KeyValueStore.KeyValueStoreError({ method: "get", message: "disk full", key: "k" })
)

const broken = Layer.succeed(
  KeyValueStore.KeyValueStore,
  KeyValueStore.make({
    get: () => failing,
    getUint8Array: () => failing,
    set: () => failing,
    remove: () => failing,
    clear: failing,
    size: failing,
    keys: failing
  })
)

describe("the digest of file content", () => {
  const sha256 = (...parts: ReadonlyArray<Uint8Array>) => {
    const hash = createHash("sha256")
    for (const part of parts) hash.update(part)
    return hash.digest()
  }

  it.effect("is the SHA-256 of the digests of its mebibytes", () =>
    Effect.gen(function*() {
      const content = Uint8Array.from({ length: 2 * 1024 * 1024 + 5 }, (_, index) => index * 31)
      const leaves = [0, 1, 2].map((index) => sha256(content.subarray(index * 1024 * 1024, (index + 1) * 1024 * 1024)))
      assert.strictEqual(yield* digestOf(Stream.make(content)), sha256(...leaves).toString("hex"))
      assert.strictEqual(yield* digestOf(Stream.empty), sha256().toString("hex"))
    }))

  it.effect.prop(
    "does not depend on the chunks of the stream",
    { content: Schema.Uint8Array, size: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 9 })) },
    ({ content, size }) =>
      Effect.gen(function*() {
        const pieces: Array<Uint8Array> = []
        for (let from = 0; from < content.byteLength; from += size) pieces.push(content.subarray(from, from + size))
        let passed = ""
        const through = digesting(Stream.fromIterable(pieces), (digest) => passed = digest)
        assert.deepStrictEqual(yield* Stream.mkUint8Array(through), content)
        assert.strictEqual(passed, yield* digestOf(Stream.make(content)))
      })
  )

  it.effect("changes with any byte, at any position", () =>
    Effect.gen(function*() {
      const digests = yield* Effect.forEach([-1, 0, 1024 * 1024 - 1, 1024 * 1024, 1024 * 1024 + 9], (at) => {
        const content = new Uint8Array(1024 * 1024 + 10)
        if (at >= 0) content[at] = 1
        return digestOf(Stream.make(content))
      })
      assert.strictEqual(new Set(digests).size, 5)
    }))

  it.effect("is not reported if reading the content fails", () =>
    Effect.gen(function*() {
      const ended = yield* Deferred.make<string>()
      const content = Stream.concat(Stream.make(new Uint8Array(3)), Stream.fail("broken"))
      assert.strictEqual(
        yield* Effect.flip(
          Stream.runDrain(digesting(content, (digest) => Deferred.doneUnsafe(ended, Effect.succeed(digest))))
        ),
        "broken"
      )
      assert.isFalse(yield* Deferred.isDone(ended))
    }))
})
