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
    const get = (key: string) => process.whileAlive(Effect.sync(() => this.values.get(key)))
    const change = (...changes: ReadonlyArray<Change>) =>
      process.inSteps(Effect.sync(() => {
        for (const [key, value] of changes) {
          this.log.push([key, value])
          if (value === undefined) this.values.delete(key)
          else this.values.set(key, value)
        }
      }))
    return KeyValueStore.make({
      get: (key) => Effect.map(get(key), decode),
      getUint8Array: (key) => Effect.map(get(key), (bytes) => bytes?.slice()),
      set: (key, value) => change([key, typeof value === "string" ? encoder.encode(value) : value.slice()]),
      remove: (key) => Effect.suspend(() => this.values.has(key) ? change([key, undefined]) : Effect.void),
      clear: Effect.suspend(() => change(...Array.from(this.values.keys(), (key): Change => [key, undefined]))),
      keys: process.whileAlive(Effect.sync(() => [...this.values.keys()])),
      size: process.whileAlive(Effect.sync(() => this.values.size))
    })
  }
}
