// The generic store of embedded platforms: one kind at the top level, one that belongs to it.
import { Ids, Route, Store } from "@effect-genai/core/TestingPlatform"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"

interface Refusal {
  readonly status: number
  readonly message: string
}

const refuse = (status: number, message: string): Refusal => ({ status, message })
const { readJson } = Route.reader(refuse)

const Shelf = Schema.Struct({
  type: Schema.Literal("shelf"),
  id: Schema.String,
  name: Schema.String,
  created_at: Schema.String,
  updated_at: Schema.String,
  archived_at: Schema.optionalKey(Schema.NullOr(Schema.String)),
  metadata: Schema.Record(Schema.String, Schema.String),
  size: Schema.Struct({ unit: Schema.Literals(["cm", "in"]), width: Schema.Finite })
})

const Book = Schema.Struct({ shelf_id: Schema.String, isbn: Schema.String, title: Schema.String })

const Optional = Schema.optionalKey

const library = () => {
  const store = Store.make<Refusal>({
    refuse,
    ids: Ids.idsOf((prefix, text) => `${prefix}_${Ids.base58(text, 6)}`)("library"),
    dateTime: (millis) => new Date(millis).toISOString(),
    read: (call, schema) =>
      Effect.flatMap(
        readJson(call, 1000),
        (body) => Effect.mapError(Schema.decodeUnknownEffect(schema)(body), () => refuse(400, "not a valid body"))
      ),
    page: ({ items }) => Effect.succeed({ data: items.map(({ value }) => value) })
  })
  const shelves = store.resource({
    path: "/v1/shelves/{shelf_id}",
    name: "Shelf",
    prefix: "shelf",
    item: Shelf,
    create: Schema.Struct({ name: Schema.String, metadata: Optional(Schema.Record(Schema.String, Schema.String)) }),
    update: Schema.Struct({
      name: Optional(Schema.String),
      metadata: Optional(Schema.Record(Schema.String, Schema.NullOr(Schema.String)))
    }),
    deleted: Schema.Struct({ id: Schema.String, type: Schema.Literal("shelf_deleted") }),
    unique: ["name"],
    actions: {
      widen: ({ archived_at, size }) =>
        archived_at == null ? { size: { ...size, width: size.width + 1 } } : { conflict: "the shelf is archived" }
    }
  })
  const books = store.resource({
    path: "/v1/shelves/{shelf_id}/books/{isbn}",
    name: "Book",
    key: "isbn",
    item: Book,
    create: Schema.Struct({ isbn: Schema.String, title: Schema.String })
  }, ({ id }) => shelves.find(id))
  const handle = Route.router(refuse, [shelves, books])
  let now = 0
  const send = (route: string, body?: Schema.Json): Effect.Effect<unknown, Refusal> => {
    const [method = "", path = ""] = route.split(" ")
    const bytes = new TextEncoder().encode(JSON.stringify(body))
    const request = { method, url: new URL(path, "http://library"), headers: {}, body: Stream.succeed(bytes) }
    return Effect.flatMap(
      handle(request, now++ * 1000, Effect.void),
      (response) =>
        Effect.map(
          Effect.orDie(Stream.mkUint8Array(response.body)),
          (bytes) => JSON.parse(new TextDecoder().decode(bytes))
        )
    )
  }
  const idOf = (created: unknown): string => String(Object(created).id)
  return { send, idOf }
}

const time = (seconds: number) => new Date(seconds * 1000).toISOString()

describe("the generic store", () => {
  it.effect("creates an item: its fields, an id, times, and the plainest values for the rest", () =>
    Effect.gen(function*() {
      const { idOf, send } = library()
      const created = yield* send("POST /v1/shelves", { name: "A", metadata: { room: "1" } })
      assert.deepStrictEqual(created, {
        type: "shelf",
        id: idOf(created),
        name: "A",
        created_at: time(0),
        updated_at: time(0),
        archived_at: null,
        metadata: { room: "1" },
        size: { unit: "cm", width: 0 }
      })
      assert.match(idOf(created), /^shelf_\w{6}$/)
      assert.deepStrictEqual(yield* send(`GET /v1/shelves/${idOf(created)}`), created)
    }))

  it.effect("updates the given fields, and the keys of a record one by one", () =>
    Effect.gen(function*() {
      const { idOf, send } = library()
      const id = idOf(yield* send("POST /v1/shelves", { name: "A", metadata: { room: "1", wall: "north" } }))
      const updated = yield* send(`POST /v1/shelves/${id}`, { metadata: { room: null, row: "2" } })
      assert.deepInclude(updated, { name: "A", metadata: { wall: "north", row: "2" }, updated_at: time(1) })
    }))

  it.effect("refuses a second item with the same unique field, an unknown id, and a body that is not valid", () =>
    Effect.gen(function*() {
      const { idOf, send } = library()
      const first = idOf(yield* send("POST /v1/shelves", { name: "A" }))
      const second = idOf(yield* send("POST /v1/shelves", { name: "B" }))
      const refused = (route: string, body?: Schema.Json) => Effect.flip(send(route, body))
      assert.strictEqual((yield* refused("POST /v1/shelves", { name: "A" })).status, 409)
      assert.strictEqual((yield* refused(`POST /v1/shelves/${second}`, { name: "A" })).status, 409)
      yield* send(`POST /v1/shelves/${first}`, { name: "A" })
      assert.deepStrictEqual(yield* refused("GET /v1/shelves/shelf_none"), refuse(404, "Shelf not found: shelf_none"))
      assert.strictEqual((yield* refused("POST /v1/shelves", { name: 7 })).status, 400)
    }))

  it.effect("lists by filters; archived items only if they are asked for", () =>
    Effect.gen(function*() {
      const { idOf, send } = library()
      const names = (query: string) =>
        Effect.map(
          send(`GET /v1/shelves${query}`),
          (page) => Object(page).data.map(({ name }: { name: string }) => name)
        )
      const ids = yield* Effect.forEach(["A", "B", "C"], (name) => Effect.map(send("POST /v1/shelves", { name }), idOf))
      assert.deepInclude(yield* send(`POST /v1/shelves/${ids[1]}/archive`), { archived_at: time(3) })
      assert.deepStrictEqual(yield* names(""), ["C", "A"])
      assert.deepStrictEqual(yield* names("?include_archived=true&order=asc"), ["A", "B", "C"])
      assert.deepStrictEqual(yield* names("?name=A"), ["A"])
      assert.deepStrictEqual(yield* names(`?created_at[gt]=${time(0)}`), ["C"])
      assert.deepStrictEqual(yield* names("?unknown=1"), ["C", "A"])
      assert.deepStrictEqual(yield* names("?names[]=A&names[]=B"), ["A"])
      // The same time, written without milliseconds.
      assert.deepStrictEqual(yield* names("?created_at[gte]=1970-01-01T00:00:02Z"), ["C"])
      assert.deepStrictEqual(yield* names("?created_at[lt]=1970-01-01T00:00:02Z"), ["A"])
    }))

  it.effect("acts on items, and refuses an action that their state does not allow", () =>
    Effect.gen(function*() {
      const { idOf, send } = library()
      const id = idOf(yield* send("POST /v1/shelves", { name: "A" }))
      assert.deepInclude(yield* send(`POST /v1/shelves/${id}/widen`), { size: { unit: "cm", width: 1 } })
      yield* send(`POST /v1/shelves/${id}/archive`)
      assert.deepStrictEqual(
        yield* Effect.flip(send(`POST /v1/shelves/${id}/widen`)),
        refuse(409, "the shelf is archived")
      )
    }))

  it.effect("keeps the items of different owners apart, and needs the owner to exist", () =>
    Effect.gen(function*() {
      const { idOf, send } = library()
      const [a, b] = yield* Effect.forEach(["A", "B"], (name) => Effect.map(send("POST /v1/shelves", { name }), idOf))
      const book = yield* send(`POST /v1/shelves/${a}/books`, { isbn: "1", title: "Emma" })
      assert.deepStrictEqual(book, { shelf_id: a, isbn: "1", title: "Emma" })
      assert.strictEqual(
        (yield* Effect.flip(send(`POST /v1/shelves/${a}/books`, { isbn: "1", title: "" }))).status,
        409
      )
      yield* send(`POST /v1/shelves/${b}/books`, { isbn: "1", title: "Persuasion" })
      assert.deepInclude(yield* send(`GET /v1/shelves/${b}/books/1`), { title: "Persuasion" })
      assert.strictEqual((yield* Effect.flip(send(`GET /v1/shelves/${b}/books/2`))).status, 404)
      assert.deepStrictEqual(
        yield* Effect.flip(send("GET /v1/shelves/none/books")),
        refuse(404, "Shelf not found: none")
      )
    }))

  it.effect("deletes", () =>
    Effect.gen(function*() {
      const { idOf, send } = library()
      const id = idOf(yield* send("POST /v1/shelves", { name: "A" }))
      assert.deepStrictEqual(yield* send(`DELETE /v1/shelves/${id}`), { id, type: "shelf_deleted" })
      assert.strictEqual((yield* Effect.flip(send(`GET /v1/shelves/${id}`))).status, 404)
      yield* send("POST /v1/shelves", { name: "A" })
    }))
})
