/** How far a file has been read to be sent, and how fast. */
import type * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import type { Listener, Listeners } from "../internal/listeners.ts"
import type { Source } from "./source.ts"

/** How much of a file has gone out. Begins again at 0 when the upload is retried. */
export interface Progress {
  readonly name: string
  /** Which of the files that are on their way: the same value for all its events. */
  readonly source: Source
  /** 1 for the first. */
  readonly attempt: number
  readonly bytes: number
  readonly total: number | undefined
  /** Over the last five seconds; unknown until time has passed. */
  readonly bytesPerSecond: number | undefined
  /** Said once an attempt, with the last byte: all is read, the answer is to come. */
  readonly done: boolean
}

export const ProgressListeners: Listeners<Progress> = Context.Reference<ReadonlyArray<Listener<Progress>>>(
  "@effect-genai/core/Upload/ProgressListeners",
  { defaultValue: () => [] }
)

const window = 5000
const grain = 100

/** Measures over a window that slides, in a bounded number of samples. */
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

/** Tells those who listen of one reading of a source; `undefined` where nobody does. */
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
