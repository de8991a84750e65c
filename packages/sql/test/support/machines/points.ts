// The events of a worker: what it writes into the database, and its requests. At one of them it kills or freezes itself.
import type { JournalStore } from "@effect-genai/core/JournalStore"
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as HttpClient from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import * as Statement from "effect/sql/Statement"
import { writeSync } from "node:fs"
import type { Line, Point } from "./Task.ts"

/** Prints at once: buffered output is lost when the process dies. */
export const print = (line: Line): void => void writeSync(1, `${JSON.stringify(line)}\n`)

/** What a statement writes; the journal's writes have names of their own, and statements that read have none. */
const nameOf = (statement: Statement.Statement<unknown>): string | undefined => {
  const [text] = statement.compile()
  return /(?:insert into|from) (?:genai_)?(reserve|settle|release|outcomes|rate_limits|results)\b/.exec(text)?.[1]
}

export const make = (point: Point | undefined) => {
  const events: Array<string> = []
  const counts = new Map<string, number>()

  /** An event with its number; whether it is the point. */
  const numbered = (event: string) => {
    const count = (counts.get(event) ?? 0) + 1
    counts.set(event, count)
    const name = `${event}, ${count}`
    events.push(name)
    return name === point?.at
  }

  const die = () => {
    if (point?.signal === "SIGSTOP") print({ _tag: "Stopped" })
    process.kill(process.pid, point?.signal)
  }

  const reach = (event: string) =>
    Effect.sync(() => {
      if (numbered(event)) die()
    })

  const transformer: Statement.Transformer = Effect.fnUntraced(function*(statement) {
    const name = nameOf(statement)
    if (name === undefined) return statement
    yield* reach(`before ${name}`)
    if (!numbered(`after ${name}`)) return statement
    // A statement can be repeated: it is done twice where the process was frozen in between.
    yield* Effect.ignore(Effect.provideService(statement, Statement.CurrentTransformer, undefined))
    die()
    return statement
  })

  const around = (event: string) => <A, E, R>(effect: Effect.Effect<A, E, R>) =>
    reach(`before ${event}`).pipe(Effect.andThen(effect), Effect.tap(() => reach(`after ${event}`)))

  const store = (store: JournalStore): JournalStore => ({
    ...store,
    claim: (run) => around("claim")(store.claim(run)),
    release: (claim, summary) => around("end")(store.release(claim, summary)),
    set: (claim, entries) => around(`set ${entries.at(-1)?.key}`)(store.set(claim, entries)),
    remove: (claim, prefix) => around(`remove ${prefix}`)(store.remove(claim, prefix))
  })

  const client: Layer.Layer<HttpClient.HttpClient> = Layer.effect(
    HttpClient.HttpClient,
    Effect.map(
      HttpClient.HttpClient,
      (client) =>
        HttpClient.transform(
          client,
          (send, { method, url }) =>
            around(`${method} ${new URL(url).pathname.replaceAll(/\/[^/]*\d[^/]*\d[^/]*(?=\/|$)/g, "/*")}`)(send)
        )
    )
  ).pipe(Layer.provide(FetchHttpClient.layer))

  return { events, client, store, statements: Layer.succeed(Statement.CurrentTransformer, transformer) }
}
