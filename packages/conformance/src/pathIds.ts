/** Ids in paths: each is one encoded segment, or is rejected before anything is sent. */
import * as AnthropicFiles from "@effect-genai/anthropic/Files"
import * as Testing from "@effect-genai/core/Testing"
import * as MistralFiles from "@effect-genai/mistral/Files"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Calls from "./calls.ts"
import * as Outcome from "./Outcome.ts"
import * as Suite from "./Suite.ts"

/** An expectation allows one of these, or both. */
const encoded = "one path segment"
const rejected = "typed error"

const Case = Schema.Struct({ id: Schema.String, expected: Schema.String })

export const pathIds = Suite.make<typeof Case.Type>("path-id-cases", {
  schema: Case,
  nameOf: ({ id }) => Outcome.shown(id),
  run: Effect.fnUntraced(function*({ expected, id }) {
    if (![encoded, rejected].some((rule) => expected.includes(rule))) {
      return Outcome.notRun(`it expects what is unknown here: ${expected}`)
    }
    const calls = [AnthropicFiles.retrieve({ file_id: id }), MistralFiles.retrieve({ file_id: id })]
    const outcomes = yield* Effect.forEach(calls, (call) => Calls.play<unknown>(call, notFound))
    return Outcome.worst(outcomes.map((played) => judge(played, id, expected)))
  })
})

const notFound = Testing.layer(() =>
  Testing.json({ type: "error", error: { type: "not_found_error", message: "not found" } }, { status: 404 })
)

const judge = ({ exit, requests }: Calls.Played<unknown>, id: string, expected: string): Outcome.Outcome => {
  const [request] = requests
  if (request === undefined) {
    return expected.includes(rejected) && Calls.reasonOf(exit)?._tag === "UnsafeInput"
      ? Outcome.passed
      : Outcome.failed(Calls.describe(exit))
  }
  const { hash, host, pathname, search } = request.url
  const [, v1, files, segment = "", ...more] = pathname.split("/")
  const isOneSegment = /^api\.(anthropic\.com|mistral\.ai)$/.test(host) && v1 === "v1" && files === "files" &&
    more.length === 0 && search === "" && hash === "" && decodeURIComponent(segment) === id
  return isOneSegment && requests.length === 1 && expected.includes(encoded)
    ? Outcome.passed
    : Outcome.failed(`sent ${requests.map(({ url }) => url.href).join(" and ")}`)
}
