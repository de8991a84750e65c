// A batch provider in memory whose behavior a test sets.
import type * as Bulk from "@effect-genai/core/Bulk"
import type * as BulkBackend from "@effect-genai/core/BulkBackend"
import * as Reason from "@effect-genai/core/Reason"
import * as Arr from "effect/Array"
import * as Clock from "effect/Clock"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Stream from "effect/Stream"

export class BatchProviderError extends Data.TaggedError("BatchProviderError")<{ readonly reason: Reason.Reason }> {}

export interface Input {
  readonly say: unknown
}

type Row = BulkBackend.Row<string>

/** The result of a submission: accepted; accepted or not, without a response; or rejected. */
export type Submit = "taken" | "taken, response lost" | "lost" | Reason.Reason

/** A batch as the provider stores it. */
export interface Batch {
  readonly id: string
  readonly tag: string
  readonly inputs: ReadonlyArray<{ readonly custom_id: string; readonly say: string }>
  readonly at: number
  canceled: boolean
}

export interface Behavior {
  /** How long a batch takes, in milliseconds. */
  readonly takes?: number
  /** The result of the nth request with this text, from 0. */
  readonly fate?: (say: string, nth: number) => Bulk.Result<string>
  /** The result of the nth submission, from 0. */
  readonly submit?: (nth: number) => Submit
  /** The rows of the nth read of a batch's results; `cut` breaks the connection. */
  readonly read?: (rows: ReadonlyArray<Row>, nth: number) => ReadonlyArray<Row | "cut" | Reason.Reason>
  /** The failure of the nth poll. */
  readonly poll?: (nth: number) => Reason.Reason | "forgets" | undefined
  /** Whether a batch carries the tag of its submission. */
  readonly marks?: boolean
  readonly account?: string
  readonly terms?: string
  readonly limits?: BulkBackend.BatchLimits
  /** How many batches the nth list shows, from 0; the others are not visible yet. */
  readonly lists?: (nth: number) => number | undefined
  /** How far the provider's clock is ahead, in milliseconds. */
  readonly ahead?: number
  /** What a request costs, in USD. */
  readonly price?: number
}

const about = { endpoint: "POST /v1/batches", attempts: 1, message: "no" }

export const refused = {
  billing: new Reason.BillingRefused({ ...about, message: "no credit" }),
  invalid: new Reason.InvalidRequest({ ...about, message: "not like this" }),
  busy: new Reason.Overloaded(about),
  unauthenticated: new Reason.Unauthenticated({ ...about, message: "who?" }),
  gone: new Reason.NotFound({ ...about, message: "nothing there" })
}

const cut = new Reason.StreamFailed({ ...about, afterContent: true, because: "Unreachable", transient: true })

const unknown = new Reason.SubmissionUnknown({ ...about, submittedAt: 0, items: 0, because: "Unreachable" })

const fail = (reason: Reason.Reason) => Effect.fail(new BatchProviderError({ reason }))

/** A result that cannot be decoded; its line may still name its request. */
export const unreadable = (line: string): Row => ({
  id: undefined,
  result: {
    _tag: "Undecodable",
    error: new Reason.Undecodable({ ...about, path: "", line: 1, body: Redacted.make(line) })
  }
})

export const received = (say: string): Bulk.Result<string> => ({ _tag: "Succeeded", value: `${say}!` })

const decoder = new TextDecoder()

/** The state of the provider. */
export class BatchProvider {
  readonly batches: Array<Batch> = []
  /** The batches each poll requested. */
  readonly polls: Array<ReadonlyArray<string>> = []
  submissions = 0
  /** How often the batches were listed. */
  lists = 0
  /** The highest number of batches open at once. */
  most = 0
  private readonly requested = new Map<string, number>()
  private readonly results = new Map<string, ReadonlyArray<Row>>()
  private readonly readings = new Map<string, number>()

  /** A provider in the same state, which changes on its own from here on. */
  copy(): BatchProvider {
    const copy = new BatchProvider()
    copy.batches.push(...this.batches.map((batch) => ({ ...batch })))
    copy.submissions = this.submissions
    for (const [say, times] of this.requested) copy.requested.set(say, times)
    for (const [id, rows] of this.results) copy.results.set(id, rows)
    return copy
  }

  /** How often each text was requested, in the order of their first requests. */
  get seen(): ReadonlyArray<readonly [say: string, times: number]> {
    return [...this.requested]
  }

  put(tag: string, inputs: Batch["inputs"], at: number, { fate = received }: Behavior = {}): Batch {
    const batch = { id: `batch_${this.batches.length}`, tag, inputs, at, canceled: false }
    this.batches.push(batch)
    const rows = inputs.map(({ custom_id, say }) => {
      const nth = this.requested.get(say) ?? 0
      this.requested.set(say, nth + 1)
      return { id: custom_id, result: fate(say, nth) }
    })
    this.results.set(batch.id, rows.filter(({ result }) => result._tag !== "Missing"))
    return batch
  }

  /** The results of a batch for one read. */
  reading(id: string, { read }: Behavior): ReadonlyArray<Row | "cut" | Reason.Reason> {
    const nth = this.readings.get(id) ?? 0
    this.readings.set(id, nth + 1)
    const rows = this.results.get(id) ?? []
    return read?.(rows, nth) ?? rows
  }

  resultsOf(id: string): number {
    return this.results.get(id)?.length ?? 0
  }
}

const isEnded = ({ at, canceled }: Batch, now: number, { takes = 60_000 }: Behavior) => canceled || now >= at + takes

const separator = ",\n"

export const backend = (
  provider: BatchProvider,
  behavior: Behavior = {}
): BulkBackend.Backend<Input, string, BatchProviderError, never> => {
  const { ahead = 0, limits = { maxRequests: 3, maxBytes: 100_000 }, price, submit = () => "taken" } = behavior
  const cost = () => Option.fromUndefinedOr(price)

  const take = (lines: ReadonlyArray<Uint8Array>, { tag }: BulkBackend.Submission, now: number) => {
    const text = lines.map((line) => decoder.decode(line)).join("")
    const batch = provider.put(tag, JSON.parse(`[${text}]`), now, behavior)
    provider.most = Math.max(provider.most, provider.batches.filter((each) => !isEnded(each, now, behavior)).length)
    return batch.id
  }

  return {
    name: "provider",
    limits,
    account: Effect.succeed(behavior.account ?? "provider|https://provider.test|0123456789ab"),
    terms: behavior.terms ?? "words",
    separator,
    overheadBytes: 2,
    line: ({ say }) => ({ say }),
    submit: Effect.fnUntraced(function*(lines, submission) {
      const outcome = submit(provider.submissions++)
      if (typeof outcome === "object") return yield* fail(outcome)
      const now = (yield* Clock.currentTimeMillis) + ahead
      const id = outcome === "lost" ? "" : take(lines, submission, now)
      return outcome === "taken" ? id : yield* fail(unknown)
    }),
    isTagged: behavior.marks === true,
    list: () =>
      Stream.suspend(() => {
        provider.lists += 1
        const shown = provider.batches.slice(0, behavior.lists?.(provider.lists - 1) ?? Infinity)
        return Stream.fromIterable(
          shown.toReversed().map(({ at, id, inputs, tag }) => ({
            id,
            createdAt: at,
            items: inputs.length,
            ...(behavior.marks === true ? { tag } : {})
          }))
        )
      }),
    poll: Effect.fnUntraced(function*(ids) {
      const fault = behavior.poll?.(provider.polls.length)
      provider.polls.push(ids)
      if (typeof fault === "object") return yield* fail(fault)
      const now = (yield* Clock.currentTimeMillis) + ahead
      const found = fault === "forgets" ? [] : provider.batches.filter(({ id }) => ids.includes(id))
      return new Map(found.map((batch) => {
        const ended = isEnded(batch, now, behavior)
        const results = provider.resultsOf(batch.id)
        return [batch.id, { isEnded: ended, done: ended ? results : 0, results }]
      }))
    }),
    results: (id) =>
      Stream.suspend(() => {
        const rows = provider.reading(id, behavior)
        const at = rows.findIndex((row) => !("result" in Object(row)))
        const before = Stream.fromIterable(
          rows.flatMap((row) => typeof row === "object" && "result" in row ? [row] : [])
        )
        const stop = rows[at]
        if (stop === undefined) return before
        const reason = typeof stop === "object" && !("result" in stop) ? stop : cut
        return Stream.concat(Stream.take(before, at), Stream.fromEffect(fail(reason)))
      }),
    cancel: (id) =>
      Effect.sync(() => {
        for (const batch of provider.batches) if (batch.id === id) batch.canceled = true
      }),
    reason: ({ reason }) => reason,
    prices: Effect.succeed({ ceiling: cost, costs: (responses) => responses.map(cost) })
  }
}

/** Requests with the texts `0`, `1` … and the keys `key 0`, `key 1` … */
export const inputs = (count: number) => Arr.makeBy(count, (index) => ({ key: `key ${index}`, say: `${index}` }))
