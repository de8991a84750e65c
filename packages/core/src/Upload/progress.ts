/** The progress of uploads: bytes read, speed. */
import type * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import type { Listener, Listeners } from "../internal/listeners.ts"
import type { Source } from "./source.ts"

/** How much of a file has been read to be sent. Restarts at 0 when the upload is retried. */
export interface Progress {
  readonly name: string
  /** Identifies the file: the same value in all its events. */
  readonly source: Source
  /** 1 for the first. */
  readonly attempt: number
  /** The bytes read so far. */
  readonly bytes: number
  /** The size of the file in bytes, where it is known. */
  readonly total: number | undefined
  /** Over the last five seconds; `undefined` at first. */
  readonly bytesPerSecond: number | undefined
  /** True in the last event of an attempt: all bytes are read, the response is pending. */
  readonly done: boolean
}

export const ProgressListeners: Listeners<Progress> = Context.Reference<ReadonlyArray<Listener<Progress>>>(
  "@effect-genai/core/Upload/ProgressListeners",
  { defaultValue: () => [] }
)

/** In milliseconds. */
const window = 5000
/** The least time between two samples, in milliseconds. */
const grain = 100

/** Measures the speed over a sliding window, with a bounded number of samples. */
const speedometer = (now: () => number) => {
  const samples = [{ at: now(), bytes: 0 }]
  return (bytes: number): number | undefined => {
    const at = now()
    while (samples.length > 1 && (samples[1]?.at ?? at) <= at - window) samples.shift()
    const [oldest = { at, bytes }] = samples
    if (at - (samples.at(-1)?.at ?? at) >= grain) samples.push({ at, bytes })
    return at > oldest.at ? (bytes - oldest.bytes) * 1000 / (at - oldest.at) : undefined
  }
}

/** Reports the progress of one attempt to the listeners; `undefined` where there are none. */
export const meter = (
  source: Source,
  attempt: number,
  listeners: ReadonlyArray<Listener<Progress>>,
  clock: Clock.Clock
): ((bytes: number, done: boolean) => void) | undefined => {
  if (listeners.length === 0) return undefined
  const rate = speedometer(() => clock.currentTimeMillisUnsafe())
  return (bytes, done) => {
    const total = source.size ?? (done ? bytes : undefined)
    const progress = { name: source.name, source, attempt, bytes, total, bytesPerSecond: rate(bytes), done }
    for (const listener of listeners) listener(progress)
  }
}
