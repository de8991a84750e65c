/** A case: one task, several contestants that do it, and the targets for their measurements. */
import type { Measured, Metric } from "./Measured.ts"

/** The base URLs of the two platforms. */
export interface Server {
  readonly anthropic: string
  readonly mistral: string
}

/**
 * Does this many units of work and returns the number it has done: with fewer, the contestant fails. Returns its own
 * measurements if they are not the time and memory of its process.
 */
export type Program = (units: number) => Promise<number | Partial<Measured>>

/** Loads and sets up a contestant in its own process; not measured. */
export type Load = (server: Server) => Promise<Program>

export interface Contestant {
  readonly load: Load
  /** The fraction of the units of the case that it does (default: 1). Slow contestants do less: costs are per unit. */
  readonly share?: number
}

export interface Claim {
  readonly metric: Metric
  readonly of: string
  /** The contestant whose number is the divisor; without it the target is for the number itself. */
  readonly to?: string
  readonly atMost: number
  /** Another target, which is as good. */
  readonly or?: Claim
  /** The benchmark fails if it is missed. */
  readonly required?: boolean
}

export interface Case {
  /** `sse/anthropic-20`: `--only` accepts the whole name or its first part. */
  readonly name: string
  readonly title: string
  readonly unit: string
  readonly units: number
  /** The fraction of the units done before the measurement, for the JIT (default: 0.1). */
  readonly warmUp?: number
  /** Measured in one round: it does not vary, or takes minutes. */
  readonly once?: boolean
  /** The server (default: `bare`). `platform` is Anthropic's embedded platform, a new one for each contestant. */
  readonly server?: "bare" | "platform"
  /** The columns, in order (default: CPU time, wall time, peak memory). */
  readonly metrics?: ReadonlyArray<Metric>
  readonly contestants: Readonly<Record<string, Contestant>>
  readonly claims: ReadonlyArray<Claim>
}
