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

/** What can be compared: times by unit, CPU time in all, memory, size. */
export type Metric = keyof Measured | "cpuInAll"

export const median = (numbers: ReadonlyArray<number>): number => {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const [low = NaN, high = low] = sorted.length % 2 === 1 ? sorted.slice(middle) : sorted.slice(middle - 1)
  return sorted.length % 2 === 1 ? low : (low + high) / 2
}
