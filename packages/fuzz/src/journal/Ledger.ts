/** What the provider has accepted and processed: each request may be submitted only if all submissions before have failed. */
import { type Provider } from "./providers.ts"

interface Entry {
  readonly prompt: string
  /** How often it fails before it succeeds. */
  readonly failures: number
  /** The submissions with it that have not failed, in their order. */
  readonly open: Array<number>
  /** The submissions with it by its `custom_id`, which each attempt has of its own. */
  readonly attempts: Map<string, ReadonlyArray<number>>
  failed: number
  succeeded: number
}

/** A request that was submitted before, by the number of the submission. */
export interface Double {
  readonly prompt: string
  readonly later: number
  /** The submissions before it that are in progress or have succeeded. */
  readonly open: ReadonlyArray<number>
  /** Those of the same attempt. */
  readonly same: ReadonlyArray<number>
}

export const violationOf = (prompt: string) =>
  `"${prompt}" is submitted although an earlier submission of it is in progress or has succeeded`

export class Ledger {
  /** The requests of the input, in its order. */
  readonly entries: ReadonlyArray<Entry>
  /** Requests that the run has submitted, but are not in its input. */
  private readonly unknown: Array<string> = []
  /** The requests that were bought twice, or whose attempts were. */
  readonly doubles: Array<Double> = []
  /** The number of accepted submissions of the run. */
  submissions = 0
  private readonly byPrompt: ReadonlyMap<string, Entry>
  /** The requests as JSON, without the `custom_id`. */
  private readonly byRequest: ReadonlyMap<string, Entry>

  constructor(failures: ReadonlyArray<number>, request: Provider["request"]) {
    this.entries = failures.map((failures, index) => ({
      prompt: `request ${index} of the input`,
      failures,
      open: [],
      attempts: new Map(),
      failed: 0,
      succeeded: 0
    }))
    this.byPrompt = new Map(this.entries.map((entry) => [entry.prompt, entry]))
    this.byRequest = new Map(this.entries.map((entry) => [JSON.stringify(request(entry.prompt)), entry]))
  }

  /** The response of a successful request. */
  static response(prompt: string): string {
    return `the response to ${prompt}`
  }

  /** Processes a request of any client. */
  readonly model = (prompt: string): string | undefined => {
    const entry = this.byPrompt.get(prompt)
    if (entry !== undefined && entry.failed < entry.failures) {
      entry.failed += 1
      entry.open.shift()
      return undefined
    }
    if (entry !== undefined) entry.succeeded += 1
    return Ledger.response(prompt)
  }

  /** What the run must not have submitted. */
  get violations(): ReadonlyArray<string> {
    const twice = this.doubles.filter(({ open }) => open.length > 0)
    return [...twice.map(({ prompt }) => violationOf(prompt)), ...this.unknown]
  }

  /** Records a submission that the provider has accepted; returns its number. */
  accept(
    { requests }: {
      readonly requests: ReadonlyArray<{ readonly custom_id: string; readonly [field: string]: unknown }>
    }
  ): number {
    const later = this.submissions++
    for (const { custom_id: id, ...request } of requests) {
      const json = JSON.stringify(request)
      const entry = this.byRequest.get(json)
      if (entry === undefined) {
        this.unknown.push(`a request is submitted that is not in the input: ${json}`)
        continue
      }
      const same = entry.attempts.get(id) ?? []
      if (entry.open.length + same.length > 0) {
        this.doubles.push({ prompt: entry.prompt, later, open: [...entry.open], same })
      }
      entry.open.push(later)
      entry.attempts.set(id, [...same, later])
    }
    return later
  }
}
