/** What one contestant measured in one round. */
export interface Measured {
  /** In µs, of all threads. */
  readonly cpu: number
  /** In µs. */
  readonly wall: number
  /** The most memory the process held, in bytes. */
  readonly peak: number
  /** In bytes, of what was made. */
  readonly size?: number
}

/** What can be compared: times by unit and in all, memory, size. */
export type Metric = keyof Measured | "cpuInAll" | "wallInAll"

/** Of none there is none. */
export const median = (numbers: ReadonlyArray<number>): number | undefined => {
  const sorted = numbers.toSorted((a, b) => a - b)
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return low === undefined || high === undefined ? undefined : (low + high) / 2
}
