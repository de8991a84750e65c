/** Where a run stands: its open batches, its counts, its cost. */
import * as Option from "effect/Option"
import type * as Tracer from "effect/Tracer"
import type { Reservation } from "../Budget.ts"
import type { Listener } from "../internal/listeners.ts"
import type { State } from "./Backend.ts"
import type { Result, Tally } from "./Outcome.ts"
import type { Pack } from "./Pack.ts"
import { nameOf, type Part } from "./Part.ts"
import type { OpenBatch, Progress } from "./Progress.ts"
import type { Refused } from "./submit.ts"

/** A part that was submitted, or may have been. */
export interface Open<out K> {
  readonly part: Part<K>
  /** Its requests, as long as they may have to be sent again. */
  body: Pack | undefined
  submissions: number
  /** The provider's id of its batch. */
  id: string | undefined
  /** The batches it may be, while nobody knows. */
  suspects: ReadonlyArray<string>
  /** When it was submitted. */
  sentAt: number
  done: number
  reservation: Reservation | undefined
  /** That of its submission, where it was made in this process. */
  span: Tracer.Span | undefined
}

export const open = <K>(part: Part<K>, known: Partial<Open<K>> = {}): Open<K> => ({
  part,
  body: undefined,
  submissions: 0,
  id: undefined,
  suspects: [],
  sentAt: 0,
  done: 0,
  reservation: undefined,
  span: undefined,
  ...known
})

/** A batch that has ended, or is not there any more. */
export interface Ended<out K, out A> {
  readonly open: Open<K>
  readonly id: string
  readonly state: State<A> | undefined
}

const none: Tally = { Succeeded: 0, Errored: 0, Expired: 0, Canceled: 0, Missing: 0, Undecodable: 0 }

export class Ledger<K> {
  readonly batches = new Map<string, Open<K>>()
  /** The ids of all batches of this run. */
  readonly ids = new Set<string>()
  read = 0
  total: number | undefined
  sent = 0
  cost: Option.Option<number> = Option.some(0)
  /** Why nothing more is sent. */
  stopped: Refused | undefined
  private outcomes: Tally = none
  private readonly listeners: ReadonlyArray<Listener<Progress>>

  constructor(listeners: ReadonlyArray<Listener<Progress>>) {
    this.listeners = listeners
  }

  /** Follows a part from now on. */
  follow(open: Open<K>): void {
    const name = nameOf(open.part)
    if (open.part.attempt === 1 && !this.batches.has(name)) this.sent += open.part.indices.length
    this.batches.set(name, open)
    if (open.id !== undefined) this.ids.add(open.id)
    this.tell()
  }

  /** All there is to know of a part is known. */
  close({ part }: Open<K>): void {
    this.batches.delete(nameOf(part))
    this.tell()
  }

  /** Notes outcomes that are given. */
  give(results: ReadonlyArray<Result<unknown>>): void {
    const counted: Record<keyof Tally, number> = { ...this.outcomes }
    for (const { _tag } of results) counted[_tag] += 1
    this.outcomes = counted
  }

  tell(): void {
    if (this.listeners.length === 0) return
    const progress = this.progress()
    for (const listener of this.listeners) listener(progress)
  }

  private progress(): Progress {
    return {
      read: this.read,
      total: this.total,
      sent: this.sent,
      open: [...this.batches.values()].map(({ done, id, part }): OpenBatch => ({
        id,
        requests: part.indices.length,
        done
      })),
      outcomes: this.outcomes,
      cost: Option.getOrUndefined(this.cost),
      stopped: this.stopped?.message
    }
  }
}
