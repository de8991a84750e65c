/** Ids in paths: each is one encoded segment, or is rejected before anything is sent. */
import * as Files from "@effect-genai/anthropic/Files"
import * as Testing from "@effect-genai/core/Testing"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Calls from "./calls.ts"
import * as Results from "./Results.ts"

const Case = Schema.Struct({
  id: Schema.String,
  expected: Schema.Literals([
    "one path segment, percent-encoded: the server must decode exactly the same id; no extra segment, query or fragment",
    "typed error before any network I/O"
  ])
})

export const pathIds = (file: unknown): Effect.Effect<Results.Results> =>
  Calls.collect("path-id-cases", Calls.cases(file, ({ id }) => JSON.stringify(id)), (one) => runCase(one))

const notFound = Testing.layer(() =>
  Testing.json({ type: "error", error: { type: "not_found_error", message: "not found" } }, { status: 404 })
)

const run = ({ expected, id }: typeof Case.Type) =>
  Effect.map(Calls.play(Files.retrieve({ file_id: id }), notFound), ({ exit, requests }): Results.Outcome => {
    const [request] = requests
    if (expected === "typed error before any network I/O") {
      if (request !== undefined) return Results.failed(`sent ${request.url.href}`)
      return Calls.reasonOf(exit)?._tag === "UnsafeInput" ? Results.passed : Results.failed(Calls.describe(exit))
    }
    if (request === undefined || requests.length > 1) return Results.failed(Calls.describe(exit))
    const { hash, origin, pathname, search } = request.url
    const [, v1, files, segment = "", ...more] = pathname.split("/")
    return origin === "https://api.anthropic.com" && v1 === "v1" && files === "files" && more.length === 0 &&
        search === "" && hash === "" && decodeURIComponent(segment) === id
      ? Results.passed
      : Results.failed(`sent ${request.url.href}`)
  })

const runCase = Calls.decoded(Case, run)
