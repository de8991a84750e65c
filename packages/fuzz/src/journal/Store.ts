/** The contents of a store, held from outside of the processes that use it. */
import * as Effect from "effect/Effect"
import * as KeyValueStore from "effect/persistence/KeyValueStore"
import type { Process } from "./Process.ts"

/** A value, or `undefined` where it was removed. */
type Change = readonly [key: string, value: Uint8Array | undefined]

const [encoder, decoder] = [new TextEncoder(), new TextDecoder()]

const decode = (bytes: Uint8Array | undefined) => bytes === undefined ? undefined : decoder.decode(bytes)

const isSame = (one: Uint8Array | undefined, other: Uint8Array | undefined): boolean =>
  one === other || (one !== undefined && other !== undefined && Buffer.compare(one, other) === 0)

const dead = Effect.fail(
  new KeyValueStore.KeyValueStoreError({ method: "any", message: "the process was killed" })
)

export class Store {
  values = new Map<string, Uint8Array>()
  /** All changes that processes have made, in their order. */
  readonly log: Array<Change> = []

  /** The values after the first changes. */
  after(changes: number): Map<string, Uint8Array> {
    const values = new Map<string, Uint8Array>()
    for (const [key, value] of this.log.slice(0, changes)) {
      if (value === undefined) values.delete(key)
      else values.set(key, value)
    }
    return values
  }

  /** Whether the values are the same as others. */
  equals(others: ReadonlyMap<string, Uint8Array>): boolean {
    return others.size === this.values.size && [...others].every(([key, value]) => isSame(value, this.values.get(key)))
  }

  /** Opens the store for one process, with bytes as a file system has them. */
  open(process: Process): KeyValueStore.KeyValueStore {
    const read = <A>(get: () => A) => process.whileAlive(Effect.sync(get), dead)
    const change = (...changes: ReadonlyArray<Change>) =>
      process.inSteps(
        Effect.sync(() => {
          for (const [key, value] of changes) {
            this.log.push([key, value])
            if (value === undefined) this.values.delete(key)
            else this.values.set(key, value)
          }
        }),
        dead
      )
    return KeyValueStore.make({
      get: (key) => read(() => decode(this.values.get(key))),
      getUint8Array: (key) => read(() => this.values.get(key)?.slice()),
      set: (key, value) => change([key, typeof value === "string" ? encoder.encode(value) : value.slice()]),
      remove: (key) => Effect.suspend(() => this.values.has(key) ? change([key, undefined]) : Effect.void),
      clear: Effect.suspend(() => change(...Array.from(this.values.keys(), (key): Change => [key, undefined]))),
      keys: read(() => [...this.values.keys()]),
      size: read(() => this.values.size)
    })
  }
}
