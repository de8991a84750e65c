/** Who may write to a run. */
import type * as JournalStore from "@effect-genai/core/JournalStore"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { type Cases, claimed, keysOf, onPlace as tests, type Place, race, run, set, textOf } from "./Place.ts"

export interface ReplaceablePlace extends Place {
  /** Claims a run that is claimed, as another process does once it may. */
  readonly takeOver: (run: string) => Effect.Effect<JournalStore.Claim, JournalStore.StoreFailed>
}

export const claims = ({ name, open }: Cases<ReplaceablePlace>) => {
  const onPlace = tests({ name, open })

  describe(`${name}: claims of runs`, () => {
    it.effect(
      "gives a run to one claim, and to the next after its release",
      onPlace(({ other, store }) =>
        Effect.gen(function*() {
          const { claim, summary } = yield* claimed(store, run)
          assert.strictEqual(claim.run, run)
          assert.isUndefined(summary)
          for (const each of [store, other]) {
            const held = yield* each.claim(run)
            assert.strictEqual(held._tag, "Held")
            if (held._tag === "Held") assert.isNotEmpty(held.owner)
          }
          yield* store.release(claim, null)
          const next = yield* claimed(other, run)
          assert.notStrictEqual(next.claim.token, claim.token)
          assert.strictEqual((yield* store.claim(run))._tag, "Held")
        })
      )
    )

    it.effect(
      "returns the summary of a run to its next claim",
      onPlace(({ other, store, takeOver }) =>
        Effect.gen(function*() {
          const first = yield* claimed(store, run)
          yield* store.renew(first.claim, { progress: [1, null, 'é \u2028 " \\ \u0000'], done: false })
          yield* store.release(first.claim, { progress: 2, text: "é" })
          const second = yield* claimed(other, run)
          assert.deepStrictEqual(second.summary, { progress: 2, text: "é" })
          yield* store.renew(second.claim, [3])
          const third = yield* takeOver(run)
          yield* store.release(third, "four")
          assert.strictEqual((yield* claimed(other, run)).summary, "four")
        })
      )
    )

    it.effect(
      "returns the last renewed summary of a claim that was replaced",
      onPlace(({ other, store, takeOver }) =>
        Effect.gen(function*() {
          const { claim } = yield* claimed(store, run)
          yield* set(store, claim, "run")
          yield* store.renew(claim, { sent: 7 })
          yield* takeOver(run)
          const [stored] = yield* Stream.runCollect(other.runs)
          assert.deepStrictEqual(stored?.summary, { sent: 7 })
        })
      )
    )

    it.effect(
      "lets one of several claims at the same time win",
      onPlace((place) =>
        Effect.gen(function*() {
          for (const contenders of [2, 2, 10, 10]) {
            const name = `${run}-${contenders}`
            // First a run that does not exist, then one that was released.
            const winners = yield* race(place, name, contenders)
            assert.lengthOf(winners, 1, `${contenders} contenders`)
            for (const claim of winners) {
              yield* set(place.store, claim, "run")
              yield* place.other.release(claim, null)
            }
          }
        })
      )
    )

    it.effect(
      "refuses all writes with the token of an older claim, and writes nothing",
      onPlace(({ other, store, takeOver }) =>
        Effect.gen(function*() {
          const old = (yield* claimed(store, run)).claim
          yield* set(store, old, "run", "plan.1")
          const claim = yield* takeOver(run)
          yield* other.set(claim, [{ key: "plan.2", value: "2" }])
          yield* other.renew(claim, "new")
          const writes = {
            set: store.set(old, [{ key: "run", value: "old" }, { key: "plan.3", value: "old" }]),
            "set of nothing": store.set(old, []),
            remove: store.remove(old, "plan"),
            "remove of nothing": store.remove(old, "none"),
            renew: store.renew(old, "old"),
            forget: store.forget(old)
          }
          for (const [name, write] of Object.entries(writes)) {
            const error = yield* Effect.flip(write)
            assert.strictEqual(error._tag, "ClaimLost", name)
          }
          yield* store.release(old, "old")
          assert.deepStrictEqual(yield* keysOf(store, run), ["plan.1", "plan.2", "run"])
          assert.strictEqual(yield* textOf(store, run, "run"), "the value of run")
          const [stored] = yield* Stream.runCollect(store.runs)
          assert.strictEqual(stored?.summary, "new")
          yield* set(other, claim, "plan.4")
          assert.lengthOf(yield* store.keys(run), 4)
        })
      )
    )

    it.effect(
      "refuses the token of a claim that was released once there is a newer one",
      onPlace(({ other, store }) =>
        Effect.gen(function*() {
          const old = (yield* claimed(store, run)).claim
          yield* set(store, old, "run")
          yield* store.release(old, "released")
          const { claim } = yield* claimed(other, run)
          assert.strictEqual((yield* Effect.flip(set(store, old, "plan")))._tag, "ClaimLost")
          yield* store.release(old, "released a second time")
          assert.strictEqual((yield* store.claim(run))._tag, "Held")
          yield* set(other, claim, "plan")
          assert.deepStrictEqual(yield* keysOf(store, run), ["plan", "run"])
        })
      )
    )

    it.effect(
      "refuses an old token after a run was forgotten and started from nothing",
      onPlace(({ other, store }) =>
        Effect.gen(function*() {
          const old = (yield* claimed(store, run)).claim
          yield* set(store, old, "run", "plan")
          yield* store.renew(old, "old")
          yield* store.forget(old)
          assert.deepStrictEqual(yield* store.keys(run), [])
          assert.deepStrictEqual(yield* Stream.runCollect(store.runs), [])
          assert.strictEqual((yield* Effect.flip(set(store, old, "run")))._tag, "ClaimLost")
          const { claim, summary } = yield* claimed(other, run)
          assert.isUndefined(summary)
          assert.deepStrictEqual(yield* other.keys(run), [])
          for (const write of [set(store, old, "run"), store.renew(old, "old"), store.forget(old)]) {
            assert.strictEqual((yield* Effect.flip(write))._tag, "ClaimLost")
          }
          yield* store.release(old, "old")
          yield* set(other, claim, "plan")
          assert.deepStrictEqual(yield* keysOf(store, run), ["plan"])
        })
      )
    )
  })
}
