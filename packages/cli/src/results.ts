/** Files of results: a line of JSON for each, or a row of CSV. */
import * as Effect from "effect/Effect"
import * as Csv from "effect/encoding/Csv"
import * as FileSystem from "effect/FileSystem"
import * as Stream from "effect/Stream"
import { dirname } from "node:path"
import { invalid } from "./Failure.ts"
import { isCsv } from "./input/lines.ts"
import type { Result } from "./Provider.ts"

const columns = ["key", "outcome", "text", "message", "model", "inputTokens", "outputTokens", "usd"] as const

const cell = (value: unknown) => typeof value === "string" ? value : JSON.stringify(value)

/** The cells of a result; those without a value are empty. */
const cells = (result: Result) =>
  Object.fromEntries(columns.flatMap((name) => result[name] === undefined ? [] : [[name, cell(result[name])]]))

/** How results are written to a file of this name: its header, and the lines of results. */
export const formatOf = (path: string) =>
  isCsv(path)
    ? {
      header: `${columns.join(",")}\n`,
      lines: <E, R>(results: Stream.Stream<Result, E, R>): Stream.Stream<string, E, R> =>
        Stream.pipeThroughChannel(Stream.map(results, cells), Csv.encodeString({ columns, newline: "\n" }))
    }
    : {
      header: "",
      lines: <E, R>(results: Stream.Stream<Result, E, R>): Stream.Stream<string, E, R> =>
        Stream.map(results, (result) => `${JSON.stringify(result)}\n`)
    }

/** The sums of results. */
export interface Tally {
  readonly results: number
  readonly failed: number
  readonly inputTokens: number
  readonly outputTokens: number
  /** Absent if one price is unknown. */
  readonly usd: number | undefined
}

export const none: Tally = { results: 0, failed: 0, inputTokens: 0, outputTokens: 0, usd: 0 }

export const add = (sum: Tally, result: Result): Tally => {
  const isFailed = result.outcome !== "Succeeded"
  const usd = isFailed && result.outcome !== "Undecodable" ? 0 : result.usd
  return {
    results: sum.results + 1,
    failed: sum.failed + (isFailed ? 1 : 0),
    inputTokens: sum.inputTokens + (result.inputTokens ?? 0),
    outputTokens: sum.outputTokens + (result.outputTokens ?? 0),
    usd: sum.usd === undefined || usd === undefined ? undefined : sum.usd + usd
  }
}

/** Fails if no file can be written there. */
export const check = Effect.fnUntraced(function*(path: string) {
  const fs = yield* FileSystem.FileSystem
  yield* fs.access(dirname(path), { writable: true }).pipe(
    Effect.mapError(() => invalid(`cannot write ${path}: there is no such directory, or it cannot be written`))
  )
})

/**
 * Writes results to a file as they arrive, and returns their sums. An earlier file stays until the first result is
 * there: a command that fails before has changed nothing.
 */
export const writeTo = (path: string) => <E, R>(results: Stream.Stream<Result, E, R>) =>
  Effect.gen(function*() {
    const fs = yield* FileSystem.FileSystem
    const { header, lines } = formatOf(path)
    const orInvalid = Effect.mapError(({ message }: { readonly message: string }) =>
      invalid(`cannot write ${path}: ${message}`)
    )
    let file: FileSystem.File | undefined
    const write = Effect.fnUntraced(function*(text: string) {
      const isNew = file === undefined
      file ??= yield* fs.open(path, { flag: "w" })
      yield* file.writeAll(new TextEncoder().encode(isNew ? header + text : text))
    }, orInvalid)
    let tally = none
    const counted = Stream.map(results, (result) => {
      tally = add(tally, result)
      return result
    })
    yield* Stream.runForEachArray(lines(counted), (group) => write(group.join("")))
    if (file === undefined) yield* write("")
    return tally
  }).pipe(Effect.scoped)
