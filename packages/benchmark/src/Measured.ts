/** The measurement of one contestant in one round. */
export interface Measured {
  /** CPU time of all threads, in µs. */
  readonly cpu: number
  /** Wall time, in µs. */
  readonly wall: number
  /** Peak memory of the process, in bytes. */
  readonly peak: number
  /** Size of the output, in bytes. */
  readonly size?: number
  /** Memory of one open stream, in bytes. */
  readonly held?: number
  /** The live heap in the last quarter of a long life, in bytes. */
  readonly heap?: number
  /** The live heap in the last quarter, divided by that in the second. */
  readonly heapGrowth?: number
}

/** Comparable numbers: times per unit and in total, memory, size. */
export type Metric = keyof Measured | "cpuInAll" | "wallInAll"

/** The median; `undefined` for an empty list. */
export const median = (numbers: ReadonlyArray<number>): number | undefined => {
  const sorted = numbers.toSorted((a, b) => a - b)
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return low === undefined || high === undefined ? undefined : (low + high) / 2
}
