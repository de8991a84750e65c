/** The requests of a file: whole ones, or rows for a template. */
import * as Effect from "effect/Effect"
import type * as FileSystem from "effect/FileSystem"
import type * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { createHash } from "node:crypto"
import { createReadStream } from "node:fs"
import { basename } from "node:path"
import { type Invalid, invalid } from "../Failure.ts"
import type { Body, Prompt, Request, Shape } from "../Provider.ts"
import * as Lines from "./lines.ts"
import { fill } from "./template.ts"

export interface Input {
  readonly path: string
  /** The text of the template. */
  readonly template: string | undefined
  /** The column with the keys. */
  readonly keyColumn: string | undefined
  /** What a prompt has in addition to its text, and a whole request may leave out. */
  readonly prompt: Omit<Prompt, "text">
}

const keyNames = ["key", "custom_id", "id"]

const keyOf = Effect.fnUntraced(function*({ at, index, value }: Lines.Line, column: string | undefined) {
  if (column !== undefined && !Object.hasOwn(value, column)) {
    return yield* invalid(`${at} has no column ${column}: see --key`)
  }
  const name = column ?? keyNames.find((name) => Object.hasOwn(value, name))
  return name === undefined ? index + 1 : value[name] ?? null
})

const isBody = (value: Schema.Json | undefined): value is Body =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** The request in a line that has no template. */
const wholeBody = Effect.fnUntraced(function*(
  { at, value }: Lines.Line,
  { bodyField, defaultBody, problemIn, title }: {
    readonly bodyField: Shape["bodyField"]
    readonly defaultBody: Body
    readonly problemIn: Shape["problemIn"]
    readonly title: string
  }
) {
  const found = value[bodyField]
  if (!isBody(found)) {
    const other = bodyField === "body" ? "params" : "body"
    return yield* invalid(
      other in value
        ? `${at} has \`${other}\`, a request of the other provider: a request for ${title} is in \`${bodyField}\``
        : `${at} has no request in \`${bodyField}\`: for rows of columns, add --template`
    )
  }
  const body = { ...defaultBody, ...found }
  const problem = problemIn(body)
  return problem === undefined ? body : yield* invalid(`${at}: ${problem}`)
})

/** Streams the requests of a file. */
export const requests = (
  { keyColumn, path, prompt, template }: Input,
  { bodyField, bodyOf, problemIn, title }: Shape
): Stream.Stream<Request & { readonly at: string }, Invalid, FileSystem.FileSystem> => {
  const { messages: _, ...defaultBody } = bodyOf({ ...prompt, text: "" })
  const whole = { bodyField, defaultBody, problemIn, title }
  return Stream.mapEffect(
    Lines.read(path),
    Effect.fnUntraced(function*(line: Lines.Line) {
      const body = template === undefined
        ? yield* wholeBody(line, whole)
        : bodyOf({ ...prompt, text: yield* fill(template, line) })
      return { key: yield* keyOf(line, keyColumn), body, at: line.at }
    })
  )
}

export interface Checked {
  readonly count: number
  readonly models: ReadonlySet<string>
}

/** Reads all requests once, before anything is sent: fails at the first that is broken, or has the key of another. */
export const check = <R>(
  requests: Stream.Stream<Request & { readonly at: string }, Invalid, R>
): Effect.Effect<Checked, Invalid, R> => {
  const places = new Map<string, string>()
  const models = new Set<string>()
  return requests.pipe(
    Stream.runForEach(({ at, body, key }) => {
      const name = JSON.stringify(key)
      const first = places.get(name)
      if (first !== undefined) return Effect.fail(invalid(`${at} has the key ${name}, as ${first}: keys must differ`))
      places.set(name, at)
      if (typeof body["model"] === "string") models.add(body["model"])
      return Effect.void
    }),
    Effect.andThen(
      Effect.suspend(() =>
        places.size === 0
          ? Effect.fail(invalid("the file has no requests"))
          : Effect.succeed({ count: places.size, models })
      )
    )
  )
}

/** The id of a run: the same for the same file and options, so that a second start continues the first. */
export const runId = ({ path, ...rest }: Input) =>
  Effect.map(
    Effect.tryPromise({
      try: async () => {
        const hash = createHash("sha256").update(JSON.stringify(rest))
        for await (const chunk of createReadStream(path)) hash.update(chunk)
        return hash.digest("hex").slice(0, 12)
      },
      catch: () => invalid(`cannot read ${path}`)
    }),
    (digest) => `${basename(path).replaceAll(/[^\w.-]/g, "_").slice(0, 60)}-${digest}`
  )
