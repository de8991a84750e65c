import * as Endpoint from "@effect-genai/core/Endpoint"
import * as Extra from "@effect-genai/core/Extra"
import * as Testing from "@effect-genai/core/Testing"
import * as Upload from "@effect-genai/core/Upload"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { inspect } from "node:util"
import { byId, call, create, order, records, retrieve, talk, Thing, upload, uploadFolder } from "../support/acme.ts"
import { type Calling, received, refused, requested, untyped } from "../support/sentRequest.ts"

const page = Testing.json({ data: [], has_more: false })

const file = Upload.fromBytes("x", { name: "a.txt" })

const nested = (depth: number): unknown => JSON.parse(`${`{"a":`.repeat(depth)}1${"}".repeat(depth)}`)

describe("injection into requests", () => {
  it.effect.each([
    "../../v1/models",
    "%2e%2e",
    "%2E%2E%2Fx",
    "a/b",
    "a\\b",
    "a#frag",
    "a?x=1",
    "a;b",
    "a:b@c",
    "a b",
    "a%20b",
    " ",
    "a\u0000b",
    "a\r\nX-Evil: 1",
    "ü😀",
    "//evil.com/x",
    "http://evil.com",
    "...",
    ".a",
    "__proto__"
  ])("path ids: any id is encoded as one segment: %j", (id) =>
    Effect.gen(function*() {
      const request = yield* requested(Stream.runDrain(records({ thing_id: id })))
      const segments = request.url.pathname.split("/")
      assert.deepStrictEqual([segments[0], segments[1], segments[2], segments[4]], ["", "v1", "things", "records"])
      assert.strictEqual(decodeURIComponent(segments[3] ?? ""), id)
      assert.strictEqual(segments.length, 5)
      assert.strictEqual(request.url.origin, "https://api.acme.test")
      assert.strictEqual(request.url.search + request.url.hash, "")
    }))

  it.effect.each<readonly [input: unknown, message: string]>([
    [{}, "`thing_id` is missing: it must name a resource"],
    [{ thing_id: undefined }, "`thing_id` is missing: it must name a resource"],
    [{ thing_id: null }, "`thing_id` is missing: it must name a resource"],
    [{ thing_id: "" }, "`thing_id` is empty: it must name a resource"],
    [{ thing_id: 7 }, "`thing_id` must be a string"],
    [{ thing_id: {} }, "`thing_id` must be a string"],
    [{ thing_id: "." }, "`thing_id` must not be `.` or `..`: it would change the path"],
    [{ thing_id: ".." }, "`thing_id` must not be `.` or `..`: it would change the path"],
    [{ thing_id: "\ud800" }, "`thing_id` is not valid Unicode"]
  ])(
    "path ids: one that does not name a resource is rejected, and nothing is sent: %j",
    ([input, message]) =>
      Effect.gen(function*() {
        assert.deepInclude(yield* refused(retrieve(untyped(input))), { _tag: "UnsafeInput", message })
      })
  )

  it.effect.each(["a\r\nX-Evil: secret", "secret\n", "secret\r", "secret\u0000", "secret\u007f", "secret €"])(
    "header values and names: a value that would break out of its line is rejected and not repeated: %j",
    (value) =>
      Effect.gen(function*() {
        for (
          const calling of [
            create({ name: "a", owner: value }),
            Extra.headers({ "x-note": value })(retrieve({ thing_id: "t1" })),
            Extra.headers({ "x-note": value })(Stream.runDrain(talk({})))
          ]
        ) {
          const reason = yield* refused(calling)
          assert.strictEqual(reason._tag, "UnsafeInput")
          assert.match(reason.message, /the header `x-(owner|note)` has characters/)
          assert.notInclude(inspect(reason, { depth: 9 }), "secret")
        }
      })
  )

  it.effect.each<readonly [name: string, message: string]>([
    ["x note", "the header name `x note` is not a valid HTTP token"],
    ["(x)", "the header name `(x)` is not a valid HTTP token"],
    ["", "a header name is not a valid HTTP token"],
    ["authorization: Bearer hidden", "a header name is not a valid HTTP token"],
    ["x\r\nnote", "a header name is not a valid HTTP token"],
    ["é", "a header name is not a valid HTTP token"]
  ])(
    "header values and names: an invalid name is rejected, and quoted where it is printable and holds no value: %j",
    ([name, message]) =>
      Effect.gen(function*() {
        const reason = yield* refused(Extra.headers({ [name]: "a" })(retrieve({ thing_id: "t1" })))
        assert.deepInclude(reason, { _tag: "UnsafeInput", message })
      })
  )

  it.effect("header values and names: tabs and Latin-1 letters are allowed", () =>
    Effect.gen(function*() {
      const request = yield* requested(create({ name: "a", owner: "a\té" }))
      assert.strictEqual(request.headers["x-owner"], "a\té")
    }))

  it.effect.each(["a&limit=1000#", "é 😀", "a+b=c%20", "[]{}", "\u0000", ""])(
    "query values: a value is received unchanged: %j",
    (value) =>
      Effect.gen(function*() {
        const request = yield* requested(Stream.runDrain(byId({ after_id: value, limit: 5 })), page)
        assert.deepStrictEqual([...request.url.searchParams], [["after_id", value], ["limit", "5"]])
        assert.strictEqual(request.url.hash, "")
      })
  )

  it.effect("query values: undefined values are omitted from query, headers and body", () =>
    Effect.gen(function*() {
      const input: unknown = {
        name: "a",
        size: undefined,
        tags: undefined,
        since: { gte: undefined },
        owner: undefined
      }
      const request = yield* requested(create(untyped(input)))
      assert.strictEqual(request.url.search, "")
      assert.notProperty(request.headers, "x-owner")
      assert.strictEqual(new TextDecoder().decode(request.body), `{"name":"a"}`)
    }))

  it.effect("query values: each element of an array is a separate parameter, and an empty array has none", () =>
    Effect.gen(function*() {
      const tagged = (tags: ReadonlyArray<string>) =>
        Effect.map(requested(create({ name: "a", tags })), ({ url }) => [...url.searchParams])
      assert.deepStrictEqual(yield* tagged(["a&b", "", "é"]), [["tags[]", "a&b"], ["tags[]", ""], ["tags[]", "é"]])
      assert.deepStrictEqual(yield* tagged([]), [])
    }))

  it.effect("query values: null is an empty value, and objects have bracketed keys", () =>
    Effect.gen(function*() {
      const search = call("GET /v1/search", {
        input: Endpoint.input<{ readonly q: string | null; readonly deep: { readonly a: { readonly b: number } } }>({
          query: { q: "q", deep: "deep" }
        }),
        response: Thing
      })
      const request = yield* requested(search({ q: null, deep: { a: { b: 1 } } }))
      assert.deepStrictEqual([...request.url.searchParams], [["q", ""], ["deep[a][b]", "1"]])
    }))

  const cycle: { self?: unknown } = {}
  cycle.self = cycle
  const textless: unknown = JSON.parse(`{"toString":1,"valueOf":1}`)

  it.effect.each<{ readonly what: string; readonly calling: Calling<unknown> }>([
    { what: "an object in a query's array", calling: create(untyped({ name: "a", tags: [textless] })) },
    { what: "a cycle in a query", calling: create(untyped({ name: "a", since: cycle })) },
    { what: "a query nested too deeply", calling: create(untyped({ name: "a", since: nested(100_000) })) },
    { what: "an object in a header", calling: create(untyped({ name: "a", owner: Object.create(null) })) },
    { what: "a cycle in a form", calling: upload(untyped({ file, label: cycle })) },
    { what: "a file without a name", calling: upload(untyped({ file: { ...file, name: undefined } })) },
    { what: "an order without items", calling: order(untyped({})) },
    ...[undefined, null, 7, {}, Object.create(null)].map((value) => ({
      what: "a header that is not a string",
      calling: Extra.headers(untyped({ "x-note": value }))(retrieve({ thing_id: "t1" }))
    }))
  ])("query values: an unencodable value is rejected without a defect: $what", ({ calling }) =>
    Effect.gen(function*() {
      assert.strictEqual((yield* refused(calling))._tag, "UnsafeInput")
    }))

  it.effect.each([
    { name: `a"\r\nX: y.txt`, sent: "a%22%0D%0AX: y.txt" },
    { name: "../../etc/passwd", sent: "passwd" },
    { name: "C:\\Users\\me\\a.txt", sent: "a.txt" },
    { name: "é😀.jsonl", sent: "é😀.jsonl" },
    { name: "a\u0000b\u007f.txt", sent: "a_b_.txt" }
  ])(
    "multipart filenames: a part has one name, whatever the name of the file: $name",
    ({ name, sent }) =>
      Effect.gen(function*() {
        const { form, text } = yield* received({ file: Upload.fromBytes("x", { name }) })
        const disposition = text.split("\r\n").filter((line) => line.startsWith("content-disposition"))
        assert.deepStrictEqual(disposition, [
          `content-disposition: form-data; name="file"; filename="${sent}"`,
          `content-disposition: form-data; name="kind"`
        ])
        assert.strictEqual(text.split("\r\n\r\n").length, 3)
        assert.deepStrictEqual([...form.keys()], ["file", "kind"])
      })
  )

  it.effect.each([
    { name: "skill/SKILL.md", sent: "skill/SKILL.md" },
    { name: ".\\skill\\a.md", sent: "skill/a.md" },
    { name: `skill/a"\r\nX: y.txt`, sent: "skill/a%22%0D%0AX: y.txt" },
    { name: "skill/a\u0000b.md", sent: "skill/a_b.md" },
    { name: "../../etc/passwd", sent: undefined },
    { name: "skill/..\\..\\a.md", sent: undefined },
    { name: "/etc/passwd", sent: undefined }
  ])(
    "multipart filenames: a file of a folder has a path in that folder, or nothing is sent: $name",
    ({ name, sent }) =>
      Effect.gen(function*() {
        const calling = uploadFolder({ files: [Upload.fromBytes("x", { name })] })
        if (sent === undefined) return assert.strictEqual((yield* refused(calling))._tag, "UnsafeInput")
        const { body } = yield* requested(calling)
        const lines = new TextDecoder().decode(body).split("\r\n")
        assert.deepStrictEqual(lines.slice(1, 2), [
          `content-disposition: form-data; name="files[]"; filename="${sent}"`
        ])
        assert.strictEqual(lines.filter((line) => line === "").length, 2)
      })
  )

  it.effect("multipart filenames: a field name is one parameter, too", () =>
    Effect.gen(function*() {
      const input = untyped({ file, meta: { [`a"\r\nX: y`]: `b"\r\nX: y` } })
      const { form, text } = yield* received(input)
      assert.include(text, `content-disposition: form-data; name="meta[a%22%0D%0AX: y]"\r\n\r\nb"\r\nX: y\r\n`)
      assert.deepStrictEqual([...form.keys()], ["file", `meta[a"\r\nX: y]`, "kind"])
    }))

  it.effect("multipart boundary: the content of a file does not end its part", () =>
    Effect.gen(function*() {
      const hostile = `\r\n--boundary--\r\n------effect-genai-\r\n${
        "--".repeat(100)
      }\r\ncontent-disposition: form-data; name="label"\r\n\r\nx\r\n`
      const { content, form } = yield* received({ file: Upload.fromBytes(hostile, { name: "a.bin" }) })
      assert.strictEqual(new TextDecoder().decode(content), hostile)
      assert.deepStrictEqual([...form.keys()], ["file", "kind"])
    }))

  it.effect("multipart boundary: each request has a different one, which no file can contain", () =>
    Effect.gen(function*() {
      const first = yield* received({ file: Upload.fromBytes("a", { name: "a" }) })
      const second = yield* received({ file: Upload.fromBytes(first.text, { name: "a" }) })
      assert.strictEqual(new TextDecoder().decode(second.content), first.text)
    }))
})
