import * as Upload from "@effect-genai/core/Upload"
import { Documents, Libraries, LibraryAccesses } from "@effect-genai/mistral"
import * as Testing from "@effect-genai/mistral/Testing"
import { finalReasonOf as reasonOf } from "@effect-genai/provider-contract/support/scripted"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"

const upload = (library_id: string, name: string, content = name) =>
  Documents.upload({ library_id, file: Upload.fromBytes(new TextEncoder().encode(content), { name }) })

describe("the libraries of the embedded platform", () => {
  it.effect("are created, listed, changed and deleted with their documents", () =>
    Effect.gen(function*() {
      const created = yield* Effect.forEach(["a", "b", "c"], (name) => Libraries.create({ name, description: name }))
      const names = (input?: Libraries.ListLibraries) =>
        Libraries.list(input).pipe(Stream.map(({ name }) => name), Stream.runCollect)
      assert.deepStrictEqual(yield* names({ page_size: 2 }), ["c", "b", "a"])
      assert.deepStrictEqual(yield* names({ search: "B" }), ["b"])
      assert.strictEqual((yield* reasonOf(Libraries.create({ name: "a" })))._tag, "Conflict")
      const library_id = created[0]!.id
      yield* upload(created[1]!.id, "README")
      const { id: document_id } = yield* upload(library_id, "x.txt", "12345")
      assert.deepInclude(yield* Libraries.retrieve({ library_id }), { nb_documents: 1, total_size: 5 })
      assert.deepInclude(yield* Libraries.update({ library_id, name: "A" }), { name: "A", description: "a" })
      assert.deepInclude(yield* Libraries.replace({ library_id, name: "B" }), { name: "B", description: null })
      assert.strictEqual((yield* Libraries.delete({ library_id })).nb_documents, 1)
      assert.strictEqual((yield* reasonOf(Libraries.retrieve({ library_id })))._tag, "NotFound")
      assert.strictEqual((yield* reasonOf(Documents.retrieve({ library_id, document_id })))._tag, "NotFound")
      const [stored] = yield* Stream.runCollect(Documents.list({ library_id: created[1]!.id }))
      assert.deepInclude(stored, { name: "README", extension: "" })
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("can be shared, with a level that can be changed and removed", () =>
    Effect.gen(function*() {
      const { id: library_id } = yield* Libraries.create({ name: "a" })
      const user = { library_id, share_with_uuid: "6ba7b810-9dad-41d1-80b4-00c04fd430c8", share_with_type: "User" }
      const roles = LibraryAccesses.list({ library_id }).pipe(Stream.map(({ role }) => role), Stream.runCollect)
      yield* LibraryAccesses.put({ ...user, level: "Viewer" })
      assert.deepStrictEqual(yield* roles, ["Viewer"])
      yield* LibraryAccesses.put({ ...user, level: "Editor" })
      assert.deepStrictEqual(yield* roles, ["Editor"])
      assert.strictEqual((yield* LibraryAccesses.delete(user)).role, "Editor")
      assert.deepStrictEqual(yield* roles, [])
      assert.strictEqual((yield* reasonOf(LibraryAccesses.delete(user)))._tag, "NotFound")
    }).pipe(Effect.provide(Testing.layer())))
})

describe("the documents of the embedded platform", () => {
  it.effect("are processed as the clock advances, and can then be read", () =>
    Effect.gen(function*() {
      const { id: library_id } = yield* Libraries.create({ name: "a" })
      const uploaded = yield* upload(library_id, "crow.txt", "The crow drank.\fPage two.")
      assert.deepInclude(uploaded, { name: "crow.txt", extension: "txt", size: 25, process_status: "todo" })
      const one = { library_id, document_id: uploaded.id }
      assert.strictEqual((yield* reasonOf(Documents.text(one)))._tag, "Conflict")
      yield* TestClock.adjust("3 seconds")
      assert.deepInclude(yield* Documents.status(one), { process_status: "in_progress", processing_status: "Running" })
      yield* TestClock.adjust("3 seconds")
      assert.deepInclude(yield* Documents.retrieve(one), {
        process_status: "done",
        number_of_pages: 2,
        summary: "The crow drank.",
        last_processed_at: "1970-01-01T00:00:06.000Z"
      })
      assert.strictEqual((yield* Documents.text(one)).text, "The crow drank.\n\nPage two.")
      assert.strictEqual((yield* Documents.text({ ...one, page_start: 1, page_end: 1 })).text, "Page two.")
      yield* Documents.reprocess(one)
      assert.strictEqual((yield* Documents.status(one)).process_status, "todo")
    }).pipe(Effect.provide(Testing.layer({ libraries: { processing: "6 seconds" } }))))

  it.effect("are listed, changed, shared by signed URL and deleted, and expire", () =>
    Effect.gen(function*() {
      const { id: library_id } = yield* Libraries.create({ name: "a" })
      const created = yield* Effect.forEach(["b.txt", "c.txt", "a.txt"], (name) => upload(library_id, name))
      const names = (input: Partial<Documents.ListDocuments> = {}) =>
        Documents.list({ library_id, ...input }).pipe(Stream.map(({ name }) => name), Stream.runCollect)
      assert.deepStrictEqual(yield* names({ page_size: 2 }), ["a.txt", "c.txt", "b.txt"])
      assert.deepStrictEqual(yield* names({ sort_by: "name", sort_order: "asc" }), ["a.txt", "b.txt", "c.txt"])
      assert.deepStrictEqual(yield* names({ search: "C" }), ["c.txt"])
      const one = { library_id, document_id: created[0]!.id }
      const expires_at = "1970-01-02T00:00:00Z"
      assert.deepInclude(yield* Documents.update({ ...one, name: "d.txt", attributes: { kind: "note" }, expires_at }), {
        name: "d.txt",
        attributes: { kind: "note" }
      })
      assert.deepInclude(yield* Documents.replace({ ...one, expires_at }), { name: "d.txt", attributes: null })
      yield* TestClock.adjust("1 minute")
      const get = (url: string) =>
        Effect.flatMap(HttpClient.get(url), ({ status, text }) => Effect.map(text, (text) => [status, text]))
      const url = yield* Documents.signedUrl(one)
      assert.deepStrictEqual(yield* get(url), [200, "b.txt"])
      assert.deepStrictEqual(yield* get(yield* Documents.signedTextUrl(one)), [200, "b.txt"])
      yield* TestClock.adjust("30 minutes")
      assert.strictEqual((yield* get(url))[0], 403)
      yield* Documents.delete({ library_id, document_id: created[1]!.id })
      assert.deepStrictEqual(yield* names(), ["a.txt", "d.txt"])
      yield* TestClock.adjust("1 day")
      assert.deepStrictEqual(yield* names(), ["a.txt"])
      const none = "00000000-0000-4000-8000-000000000000"
      assert.strictEqual((yield* reasonOf(upload(none, "x")))._tag, "NotFound")
    }).pipe(Effect.provide(Testing.layer())))
})
