/** What the provider has accepted and processed: each request may be submitted only if all submissions before have failed. */
import { type Provider } from "./providers.ts"

interface Entry {
  readonly prompt: string
  /** How often it fails before it succeeds. */
  readonly failures: number
  submitted: number
  failed: number
  succeeded: number
}

export class Ledger {
  /** The requests of the input, in its order. */
  readonly entries: ReadonlyArray<Entry>
  /** What the run must not have submitted. */
  readonly violations: Array<string> = []
  /** The number of accepted submissions of the run. */
  submissions = 0
  private readonly byPrompt: ReadonlyMap<string, Entry>
  /** The requests as JSON, without the `custom_id`. */
  private readonly byRequest: ReadonlyMap<string, Entry>

  constructor(failures: ReadonlyArray<number>, request: Provider["request"]) {
    this.entries = failures.map((failures, index) => ({
      prompt: `request ${index} of the input`,
      failures,
      submitted: 0,
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
      return undefined
    }
    if (entry !== undefined) entry.succeeded += 1
    return Ledger.response(prompt)
  }

  /** Records a submission that the provider has accepted. */
  accept(
    { requests }: {
      readonly requests: ReadonlyArray<{ readonly custom_id: string; readonly [field: string]: unknown }>
    }
  ): void {
    this.submissions += 1
    for (const { custom_id: _, ...request } of requests) {
      const json = JSON.stringify(request)
      const entry = this.byRequest.get(json)
      if (entry === undefined) {
        this.violations.push(`a request is submitted that is not in the input: ${json}`)
        continue
      }
      if (entry.submitted > entry.failed) {
        this.violations.push(
          `"${entry.prompt}" is submitted although an earlier submission of it is in progress or has succeeded`
        )
      }
      entry.submitted += 1
    }
  }
}
