/** Claims that are not renewed in time. */
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { type Cases, claimed, onPlace as tests, type Place, race, run, set, textOf } from "./Place.ts"

export interface LeasedPlace extends Place {
  /** Lets the time pass in which a claim must be renewed. */
  readonly expire: Effect.Effect<void>
}

export const leases = ({ name, open }: Cases<LeasedPlace>) => {
  const onPlace = tests({ name, open })

  describe(`${name}: leases of claims`, () => {
    it.effect(
      "replaces a claim that is not renewed for the lease",
      onPlace(({ expire, other, store }) =>
        Effect.gen(function*() {
          yield* claimed(store, run)
          assert.strictEqual((yield* other.claim(run))._tag, "Held")
          yield* expire
          const { claim } = yield* claimed(other, run)
          assert.strictEqual((yield* store.claim(run))._tag, "Held")
          yield* set(other, claim, "run")
        })
      )
    )

    it.effect(
      "does not replace a claim that is renewed",
      onPlace(({ expire, other, store }) =>
        Effect.gen(function*() {
          const { claim } = yield* claimed(store, run)
          assert.strictEqual((yield* other.claim(run))._tag, "Held")
          for (const summary of [1, 1, 1]) {
            yield* expire
            yield* store.renew(claim, summary)
            assert.strictEqual((yield* other.claim(run))._tag, "Held")
          }
          yield* set(store, claim, "run")
        })
      )
    )

    it.effect(
      "renews the newest claim also after its lease",
      onPlace(({ expire, other, store }) =>
        Effect.gen(function*() {
          const { claim } = yield* claimed(store, run)
          yield* expire
          yield* set(store, claim, "run")
          yield* store.renew(claim, "late")
          assert.strictEqual((yield* other.claim(run))._tag, "Held")
          assert.strictEqual(yield* textOf(other, run, "run"), "the value of run")
        })
      )
    )

    it.effect(
      "lets one of several claims replace an expired one",
      onPlace((place) =>
        Effect.gen(function*() {
          const { claim } = yield* claimed(place.store, run)
          yield* set(place.store, claim, "run")
          yield* race(place, run, 2)
          yield* place.expire
          assert.lengthOf(yield* race(place, run, 10), 1)
          assert.deepStrictEqual(yield* place.store.keys(run), ["run"])
        })
      )
    )
  })
}
