// The table of the guide, classified by processes that are killed: what the database holds, and what the provider saw.
import * as Batches from "@effect-genai/anthropic/Batches"
import * as Testing from "@effect-genai/anthropic/Testing"
import * as NodeServices from "@effect/platform-node/NodeServices"
import { it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Layer from "effect/Layer"
import type * as ChildProcessSpawner from "effect/process/ChildProcessSpawner"
import * as Queue from "effect/Queue"
import * as Stream from "effect/Stream"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { expect } from "vitest"
import { servePlatform, start } from "./program.ts"

const letters = join(import.meta.dirname, "..", "examples", "letters.csv")

/** The rows in the database of a directory. */
const rowsIn = (directory: string) =>
  Effect.acquireUseRelease(
    Effect.sync(() => new DatabaseSync(join(directory, "tickets.db"), { readOnly: true })),
    (database) => Effect.sync(() => database.prepare("SELECT * FROM tickets ORDER BY letter").all()),
    (database) => Effect.sync(() => database.close())
  )

/** Waits for the end of a program and returns its output. */
const outputOf = Effect.fnUntraced(function*({ all, exitCode }: ChildProcessSpawner.ChildProcessHandle) {
  const output = yield* Stream.mkString(Stream.decodeText(all))
  expect(yield* exitCode, output).toBe(0)
  return output
})

const numbers = (length: number) => Array.from({ length }, (_, index) => index + 1)

it.live("processes that are killed write each row once and send no request twice", () =>
  Effect.gen(function*() {
    const fs = yield* FileSystem.FileSystem
    const directory = yield* fs.makeTempDirectoryScoped()
    const table = join(directory, "letters.csv")
    yield* fs.copyFile(letters, table)

    const posted = yield* Queue.unbounded<string>()
    const { address, platform } = yield* servePlatform(
      { faults: { "GET /v1/messages/batches/*/results": [Testing.stallAfter(4000)] } },
      ({ method, url = "" }, response) =>
        response.on("finish", () => method === "POST" && Queue.offerUnsafe(posted, url))
    )
    const classify = start("classify-table.ts", [table, directory], address)

    const afterSubmission = yield* classify
    expect(yield* Queue.take(posted)).toBe("/v1/messages/batches")
    yield* afterSubmission.kill()

    const amidResults = yield* classify
    const line = yield* amidResults.stdout.pipe(Stream.decodeText, Stream.splitLines, Stream.runHead)
    yield* amidResults.kill()
    const some = yield* rowsIn(directory)
    expect(line).toMatchObject({ value: `wrote ${some.length} rows` })
    expect(some.length).toBeLessThan(20)

    yield* Effect.flatMap(classify, outputOf)
    const rows = yield* rowsIn(directory)
    expect(rows.map(({ letter }) => letter)).toEqual(numbers(20))
    expect(rows).toEqual(expect.arrayContaining(some))
    expect(rows.filter(({ problem }) => problem !== null)).toEqual([])

    yield* fs.writeFileString(table, '21,Ada Roth,"The bell rings\nat night."\n', { flag: "a" })
    yield* Effect.flatMap(classify, outputOf)
    expect((yield* rowsIn(directory)).map(({ letter }) => letter)).toEqual(numbers(21))

    const batches = yield* Stream.runCollect(Batches.list()).pipe(
      Effect.provide(Layer.provideMerge(Testing.client, Testing.config)),
      Effect.provide(platform)
    )
    expect(batches.map(({ request_counts }) => request_counts.succeeded)).toEqual([1, 20])
  }).pipe(Effect.provide(NodeServices.layer), Effect.scoped))

it.live("a letter without a ticket has a row with the problem", () =>
  Effect.gen(function*() {
    const directory = yield* Effect.flatMap(FileSystem.FileSystem, (fs) => fs.makeTempDirectoryScoped())
    const replies = (text: string): Testing.Reply =>
      text.includes("HELP")
        ? { content: [], stop_reason: "refusal" }
        : text.includes("E4")
        ? '{ "mood": "bored" }'
        : '{ "mood": "calm", "product": "kettle", "urgent": false }'
    const { address } = yield* servePlatform({ reply: ({ messages }) => replies(JSON.stringify(messages)) })
    yield* Effect.flatMap(start("classify-table.ts", [letters, directory], address), outputOf)
    const rows = yield* rowsIn(directory)
    expect(rows.length).toBe(20)
    expect(rows.filter(({ problem }) => problem !== null)).toEqual([
      { letter: 4, mood: null, product: null, urgent: null, problem: "Undecodable" },
      { letter: 16, mood: null, product: null, urgent: null, problem: "Refused" }
    ])
    expect(rows[0]).toEqual({ letter: 1, mood: "calm", product: "kettle", urgent: 0, problem: null })
  }).pipe(Effect.provide(NodeServices.layer), Effect.scoped))
