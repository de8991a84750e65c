// Runs in a `KeyValueStore`.
import * as JournalStore from "@effect-genai/core/JournalStore"
import { journalStores } from "@effect-genai/provider-contract/journalStore"
import { claimed } from "@effect-genai/provider-contract/journalStore/Place"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as KeyValueStore from "effect/persistence/KeyValueStore"

/** Writes a claim as another process does. */
const takeOver = (store: KeyValueStore.KeyValueStore) => (run: string) =>
  store.modify(`bulk~${run}~owner`, (owner) => JSON.stringify({ ...JSON.parse(owner), token: "of another process" }))
    .pipe(
      Effect.orDie,
      Effect.as({ run, token: "of another process" })
    )

/** Lets other fibers run before each access, as a store on a disk does. */
const yielding = (store: KeyValueStore.KeyValueStore): KeyValueStore.KeyValueStore => ({
  ...store,
  get: (key) => Effect.andThen(Effect.yieldNow, store.get(key)),
  set: (key, value) => Effect.andThen(Effect.yieldNow, store.set(key, value))
})

const open = Effect.map(Effect.map(KeyValueStore.KeyValueStore, yielding), (store) => ({
  store: JournalStore.fromKeyValueStore(store),
  other: JournalStore.fromKeyValueStore(store),
  takeOver: takeOver(store)
})).pipe(Effect.provide(KeyValueStore.layerMemory))

journalStores({ name: "KeyValueStore", claims: "unleased", open })

describe("runs in a KeyValueStore", () => {
  it.effect("replaces the claim of another process at once", () =>
    Effect.gen(function*() {
      const { store, takeOver } = yield* open
      const { claim } = yield* claimed(store, "a~x")
      yield* store.renew(claim, "sent")
      yield* takeOver("a~x")
      assert.strictEqual((yield* claimed(store, "a~x")).summary, "sent")
    }))
})
