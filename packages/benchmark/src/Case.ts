/** A case: one thing to do, several contestants that do it, and what is claimed of their measurements. */
import type { Measured, Metric } from "./Measured.ts"

/** Where the two platforms answer. */
export interface Server {
  readonly anthropic: string
  readonly mistral: string
}

/**
 * Does that many units of work and says how many it saw: a contestant that saw fewer has not done it. It says what it
 * measured where that is not the time and memory of its own process.
 */
export type Program = (units: number) => Promise<number | Partial<Measured>>

/** Loads and sets up what a contestant needs, in the only process that does: it is not measured. */
export type Load = (server: Server) => Promise<Program>

export interface Contestant {
  readonly load: Load
  /** How much of the case's units it is given; 1 unless given. Slow ones get less: costs are told by unit. */
  readonly share?: number
}

export interface Claim {
  readonly metric: Metric
  readonly of: string
  /** What the first is divided by; the claim is of the number itself where it is absent. */
  readonly to?: string
  readonly atMost: number
}

export interface Case {
  /** `sse/anthropic-20`: what `--only` takes, whole or its first part. */
  readonly name: string
  readonly title: string
  readonly unit: string
  readonly units: number
  /** How much of the units is done before anything is measured, for the JIT; a tenth unless given. */
  readonly warmUp?: number
  /** Measured once: what does not vary, or takes minutes. */
  readonly once?: boolean
  /** Who answers; for each contestant a new one where it is the embedded platform. Anthropic's. */
  readonly server?: "bare" | "platform"
  /** What there is to see, in the order of the columns; CPU and wall time and the peak of memory unless given. */
  readonly metrics?: ReadonlyArray<Metric>
  readonly contestants: Readonly<Record<string, Contestant>>
  readonly claims: ReadonlyArray<Claim>
}
