// The first mistakes with runs: a request without a key, and an id without a journal.
import * as Bulk from "@effect-genai/core/Bulk"
import * as BulkBackend from "@effect-genai/core/BulkBackend"
import { skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as KeyValueStore from "effect/persistence/KeyValueStore"
import type * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { backend, BatchProvider, type Input, inputs } from "./support/fakeBatches.ts"

const runOf = (requests: Bulk.Requests<Schema.Json, Input>, options: Bulk.Options = {}) => {
  const provider = new BatchProvider()
  const run = Stream.runDrain(BulkBackend.make(backend(provider, {})).run(requests, options))
  return { provider, run: run.pipe(skipSleeps) }
}

const captureLogs = () => {
  const lines: Array<string> = []
  const layer = Logger.layer([Logger.make(({ logLevel, message }) => lines.push(`${logLevel} ${String(message)}`))])
  return { lines, layer }
}

describe("a request of a run", () => {
  it.effect.each([
    ["no `key`", undefined],
    ["a `key` that is not JSON", 1n]
  ])("with %s is named, and nothing is sent", ([fault, key]) =>
    Effect.gen(function*() {
      const requests = inputs(2)
      // As a program without types may build it.
      Reflect.set(requests[1] ?? {}, "key", key)
      const { provider, run } = runOf(requests)
      const error = yield* Effect.flip(run)
      assert.strictEqual(error.reason._tag, "Unsendable")
      assert.include(error.message, `request 1 has ${fault}`)
      assert.strictEqual(provider.submissions, 0)
    }))
})

describe("a run with an id", () => {
  it.effect("warns once where only the memory of the process stores it", () =>
    Effect.gen(function*() {
      const { layer, lines } = captureLogs()
      yield* Effect.provide(runOf(inputs(20), { id: "nightly" }).run, layer)
      assert.lengthOf(lines, 1)
      assert.match(lines.join(""), /^Warn the run "nightly" is stored in the memory of this process alone/)
    }))

  it.effect("does not warn with a journal, nor does a run without an id", () =>
    Effect.gen(function*() {
      const { layer, lines } = captureLogs()
      const journal = Layer.provide(Bulk.journal, KeyValueStore.layerMemory)
      yield* Effect.provide(runOf(inputs(3), { id: "nightly" }).run, Layer.merge(layer, journal))
      yield* Effect.provide(runOf(inputs(3)).run, layer)
      assert.deepStrictEqual(lines, [])
    }))
})
