/** A case: one thing to do, several contestants that do it, and what is claimed of their measurements. */

/** Where the two platforms answer. */
export interface Server {
  readonly anthropic: string
  readonly mistral: string
}

/** Does that many units of work and says how many it saw: a contestant that saw fewer has not done it. */
export type Program = (units: number) => Promise<number>

export interface Contestant {
  /** Loads and sets up what the contestant needs, in the only process that does: it is not measured. */
  readonly load: (server: Server) => Promise<Program>
  /** How much of the case's units it is given; 1 unless given. Slow ones get less: costs are told by unit. */
  readonly share?: number
}

/** What can be compared: CPU time a unit and in all, in µs; peak memory and size, in bytes. */
export type Metric = "cpu" | "cpuInAll" | "peak"

export interface Claim {
  readonly metric: Metric
  readonly of: string
  /** What the first is divided by; the claim is of the number itself where it is absent. */
  readonly to?: string
  readonly atMost: number
}

export interface Case {
  /** `sse/anthropic`: what `--only` takes, whole or its first part. */
  readonly name: string
  readonly title: string
  readonly unit: string
  readonly units: number
  /** How much of the units is done before anything is measured, for the JIT; a tenth unless given. */
  readonly warmUp?: number
  readonly contestants: Readonly<Record<string, Contestant>>
  readonly claims: ReadonlyArray<Claim>
}
