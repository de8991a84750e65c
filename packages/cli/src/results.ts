/** Files of results: a line of JSON for each, or a row of CSV. */
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Stream from "effect/Stream"
import { invalid } from "./Failure.ts"
import { isCsv } from "./input/lines.ts"
import type { Result } from "./Provider.ts"

const columns = ["key", "outcome", "text", "message", "model", "inputTokens", "outputTokens", "usd"] as const

const cell = (value: unknown) => {
  const text = value === undefined ? "" : typeof value === "string" ? value : JSON.stringify(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll(`"`, `""`)}"` : text
}

const csvLine = (result: Result) => `${columns.map((name) => cell(result[name])).join(",")}\n`

/** How results are written to a file of this name. */
export const formatOf = (path: string) =>
  isCsv(path)
    ? { header: `${columns.join(",")}\n`, line: csvLine }
    : { header: "", line: (result: Result) => `${JSON.stringify(result)}\n` }

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

/** Writes results to a file as they arrive, and returns their sums. */
export const writeTo = (path: string) => <E, R>(results: Stream.Stream<Result, E, R>) =>
  Effect.gen(function*() {
    const fs = yield* FileSystem.FileSystem
    const { header, line } = formatOf(path)
    const orInvalid = Effect.mapError(({ message }: { readonly message: string }) =>
      invalid(`cannot write ${path}: ${message}`)
    )
    const file = yield* orInvalid(fs.open(path, { flag: "w" }))
    const write = (text: string) => orInvalid(file.writeAll(new TextEncoder().encode(text)))
    yield* write(header)
    let tally = none
    yield* Stream.runForEachArray(results, (group) => {
      for (const result of group) tally = add(tally, result)
      return write(group.map(line).join(""))
    })
    return tally
  }).pipe(Effect.scoped)
