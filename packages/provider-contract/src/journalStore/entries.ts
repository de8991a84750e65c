/** What a run holds. */
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { type Cases, claimed, keysOf, onPlace as tests, type Place, run, set, textOf } from "./Place.ts"

export const entries = ({ name, open }: Cases<Place>) => {
  const onPlace = tests({ name, open })

  describe(`${name}: entries of runs`, () => {
    it.effect(
      "returns texts as they were set",
      onPlace(({ other, store }) =>
        Effect.gen(function*() {
          const { claim } = yield* claimed(store, run)
          const texts = [
            "",
            " ",
            "{}",
            "null",
            "'\"\\;--$1?%_",
            "a\r\nb\n",
            "\u0000 \u0007",
            "é 日本 👩‍🚀 \ufeff",
            "x".repeat(3e6)
          ]
          const keys = texts.map((_, nth) => `text.${nth}`)
          yield* store.set(claim, texts.map((value, nth) => ({ key: `text.${nth}`, value })))
          for (const each of [store, other]) {
            const stored = yield* each.texts(run, [...keys, "none"])
            assert.deepStrictEqual(keys.map((key) => stored.get(key)), texts)
            assert.isFalse(stored.has("none"))
          }
          assert.strictEqual((yield* store.texts(run, [])).size, 0)
        })
      )
    )

    it.effect(
      "returns bytes as they were set",
      onPlace(({ other, store }) =>
        Effect.gen(function*() {
          const { claim } = yield* claimed(store, run)
          const large = Uint8Array.from({ length: 4e6 }, (_, index) => (index * 7919) % 256)
          const all = [new Uint8Array(), Uint8Array.of(0), Uint8Array.of(255, 0, 10, 13, 128), large]
          yield* store.set(claim, all.map((value, nth) => ({ key: `lines.${nth}`, value })))
          for (const each of [store, other]) {
            for (const [nth, bytes] of all.entries()) {
              const stored = yield* each.bytes(run, `lines.${nth}`)
              assert.isTrue(stored !== undefined && Buffer.from(bytes).equals(stored), `${bytes.byteLength} bytes`)
            }
          }
          assert.isUndefined(yield* store.bytes(run, "none"))
          assert.isUndefined(yield* store.bytes("anthropic~none", "lines.0"))
          const part = large.subarray(10, 20)
          yield* store.set(claim, [{ key: "part", value: part }])
          assert.deepStrictEqual([...(yield* store.bytes(run, "part")) ?? []], [...part])
        })
      )
    )

    it.effect(
      "does not share the memory of bytes that were set",
      onPlace(({ store }) =>
        Effect.gen(function*() {
          const { claim } = yield* claimed(store, run)
          yield* store.set(claim, [{ key: "lines", value: Uint8Array.of(1, 2) }])
          const stored = yield* store.bytes(run, "lines")
          stored?.fill(9)
          assert.deepStrictEqual([...(yield* store.bytes(run, "lines")) ?? []], [1, 2])
        })
      )
    )

    it.effect(
      "replaces entries with the same keys, also between texts and bytes",
      onPlace(({ store }) =>
        Effect.gen(function*() {
          const { claim } = yield* claimed(store, run)
          yield* store.set(claim, [{ key: "a", value: "long before" }, { key: "b", value: "1" }])
          yield* store.set(claim, [{ key: "a", value: "now" }, { key: "c", value: "2" }])
          yield* store.set(claim, [{ key: "b", value: Uint8Array.of(200) }])
          assert.deepStrictEqual(yield* keysOf(store, run), ["a", "b", "c"])
          assert.deepStrictEqual(
            [...yield* store.texts(run, ["c", "a"])].toSorted(),
            [["a", "now"], ["c", "2"]]
          )
          assert.deepStrictEqual([...(yield* store.bytes(run, "b")) ?? []], [200])
        })
      )
    )

    it.effect(
      "separates keys that are similar",
      onPlace(({ other, store }) =>
        Effect.gen(function*() {
          const { claim } = yield* claimed(store, run)
          const keys = [
            "a",
            "A",
            "a.b",
            "a~b",
            "a~",
            ".a",
            "a.",
            "a..",
            "a%b",
            "a%",
            "%61",
            "a_b",
            "axb",
            "a*b",
            "*",
            "_",
            "0",
            "00",
            "-"
          ]
            .toSorted()
          yield* set(store, claim, ...keys)
          assert.deepStrictEqual(yield* keysOf(other, run), keys)
          const texts = yield* other.texts(run, keys)
          for (const key of keys) assert.strictEqual(texts.get(key), `the value of ${key}`)
        })
      )
    )

    it.effect(
      "removes the entries with a prefix and no others",
      onPlace(({ store }) =>
        Effect.gen(function*() {
          const { claim } = yield* claimed(store, run)
          const neighbor = (yield* claimed(store, `${run}.a`)).claim
          const keys = ["a.1", "a.10", "a.2", "a1", "A.1", "b.a.1", "a%1", "a%", "a_1", "a*1", "a", "aa*", "aa_"]
            .toSorted()
          yield* set(store, neighbor, ...keys)
          const removes = Effect.fnUntraced(function*(prefix: string, removed: ReadonlyArray<string>) {
            yield* set(store, claim, ...keys)
            yield* store.remove(claim, prefix)
            const remaining = keys.filter((key) => !removed.includes(key))
            assert.deepStrictEqual(yield* keysOf(store, run), remaining, `without "${prefix}"`)
          })
          yield* removes("a.1", ["a.1", "a.10"])
          yield* removes("a%", ["a%", "a%1"])
          yield* removes("a_", ["a_1"])
          yield* removes("a*", ["a*1"])
          yield* removes("aa_", ["aa_"])
          yield* removes("%", [])
          yield* removes("none", [])
          yield* removes("A", ["A.1"])
          yield* removes("b.a", ["b.a.1"])
          assert.deepStrictEqual(yield* keysOf(store, `${run}.a`), keys)
        })
      )
    )

    it.effect(
      "separates runs whose names are similar",
      onPlace(({ other, store }) =>
        Effect.gen(function*() {
          const names = [
            "a~x",
            "a~x1",
            "a~x.1",
            "a~X",
            "a~x_1",
            "a~xx1",
            "a~x-1",
            "b~x",
            "aa~x",
            "a~.x",
            "a~x.",
            "a~con"
          ]
          const claims = yield* Effect.forEach(names, (name) => Effect.map(claimed(store, name), ({ claim }) => claim))
          for (const claim of claims) yield* store.set(claim, [{ key: "run", value: claim.run }])
          for (const name of names) {
            assert.deepStrictEqual(yield* other.keys(name), ["run"])
            assert.strictEqual(yield* textOf(other, name, "run"), name)
          }
          assert.deepStrictEqual(yield* store.keys("a~"), [])
          const [first, ...others] = claims
          if (first !== undefined) yield* store.remove(first, "r")
          for (const claim of others) assert.deepStrictEqual(yield* store.keys(claim.run), ["run"])
          if (first !== undefined) yield* store.forget(first)
          for (const claim of others) {
            assert.deepStrictEqual(yield* store.keys(claim.run), ["run"])
            yield* set(store, claim, "plan")
          }
        })
      )
    )

    it.effect(
      "lists the runs that have entries, and who has them",
      onPlace(({ other, store }) =>
        Effect.gen(function*() {
          const active = (yield* claimed(store, "a~active")).claim
          const ended = (yield* claimed(store, "a~Ended.1")).claim
          const emptied = (yield* claimed(store, "a~emptied")).claim
          const forgotten = (yield* claimed(store, "a~forgotten")).claim
          yield* claimed(store, "a~empty")
          for (const claim of [active, ended, emptied, forgotten]) yield* set(store, claim, "run", "plan")
          yield* store.renew(active, { open: 2 })
          yield* store.release(ended, { open: 0 })
          yield* store.remove(emptied, "run")
          yield* store.remove(emptied, "plan")
          yield* store.forget(forgotten)
          const runs = (yield* Stream.runCollect(other.runs)).toSorted((a, b) => a.run < b.run ? -1 : 1)
          assert.deepStrictEqual(
            runs.map(({ run, summary }) => ({ run, summary })),
            [{ run: "a~Ended.1", summary: { open: 0 } }, { run: "a~active", summary: { open: 2 } }]
          )
          assert.isUndefined(runs[0]?.owner)
          assert.isNotEmpty(runs[1]?.owner)
          for (const { updatedAt } of runs) assert.isTrue(Number.isFinite(updatedAt))
        })
      )
    )
  })
}
