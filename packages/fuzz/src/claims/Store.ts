/** A store of one run, with leases by its own clock. It fails while it is down, and to processes that cannot reach it. */
import { type Claim, type Claimed, ClaimLost, type JournalStore, StoreFailed } from "@effect-genai/core/JournalStore"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import type { Dice } from "../Dice.ts"
import type { Time } from "../Time.ts"
import type { Machine } from "./Machine.ts"

/** A claim that a process has made. */
interface RunClaim {
  readonly token: string
  readonly process: number
  readonly at: number
  /** When it may be replaced. */
  until: number
}

/** The connection of a process to the store. */
export interface Connection {
  readonly process: number
  readonly machine: Machine
  readonly dice: Dice
  isConnected: boolean
  /** How often it was refused the run. */
  refusals: number
}

const second = 1000

const [encoder, decoder] = [new TextEncoder(), new TextDecoder()]

export class Store {
  isDown = false
  /** Whether it refuses writes with old tokens; a store that does not is none. */
  isFenced = true
  /** All claims that processes have made, in their order. */
  readonly claims: Array<RunClaim> = []
  private owner: RunClaim | undefined
  private summary: Schema.Json | undefined
  private entries = new Map<string, Uint8Array<ArrayBuffer>>()
  private readonly time: Time
  private readonly lease: number

  constructor(time: Time, lease: number) {
    this.time = time
    this.lease = lease
  }

  /** The newest claim of a process. */
  claimOf(process: number): RunClaim | undefined {
    return this.claims.findLast((claim) => claim.process === process)
  }

  /** When a claim was replaced by another. */
  replacedAt(claim: RunClaim): number {
    return this.claims[this.claims.indexOf(claim) + 1]?.at ?? Infinity
  }

  open(connection: Connection): JournalStore {
    const { machine, process } = connection

    /** One operation: its request arrives after some time, and so does its response, if there is a connection then. */
    const operation = <A, E = never>(apply: () => Effect.Effect<A, E>): Effect.Effect<A, E | StoreFailed> => {
      const exchanged = Effect.callback<A, E | StoreFailed>((resume) => {
        const [there, back, patience] = [
          latency(connection.dice),
          latency(connection.dice),
          connection.dice.pick(waits)
        ]
        const isReachable = () => connection.isConnected && !this.isDown
        const respond = (response: Effect.Effect<A, E | StoreFailed>) => machine.deliver(() => resume(response))
        const fail = () => this.time.after(patience, () => respond(unreachable))
        this.time.after(there, () => {
          if (!isReachable()) return fail()
          const response = apply()
          return this.time.after(back, () => isReachable() ? respond(response) : fail())
        })
      })
      return Effect.andThen(machine.step(), Effect.tap(exchanged, () => machine.step()))
    }

    const fenced = ({ token }: Claim, write: (owner: RunClaim | undefined) => void) =>
      operation((): Effect.Effect<void, ClaimLost> => {
        const isNewest = this.owner?.token === token
        if (!isNewest && this.isFenced) {
          return Effect.fail(new ClaimLost(this.owner === undefined ? {} : { owner: `process ${this.owner.process}` }))
        }
        write(isNewest ? this.owner : undefined)
        return Effect.void
      })

    return {
      lease: Duration.millis(this.lease),
      claim: (run) =>
        operation(() => {
          const now = this.time.currentTimeMillisUnsafe()
          if (this.owner !== undefined && this.owner.until > now) {
            connection.refusals += 1
            return Effect.succeed<Claimed>({ _tag: "Held", owner: `process ${this.owner.process}` })
          }
          const claim = { token: `claim ${this.claims.length}`, process, at: now, until: now + this.lease }
          this.claims.push(claim)
          this.owner = claim
          return Effect.succeed<Claimed>({ _tag: "Claimed", claim: { run, token: claim.token }, summary: this.summary })
        }),
      renew: (claim, summary) =>
        fenced(claim, (owner) => {
          if (owner !== undefined) owner.until = this.time.currentTimeMillisUnsafe() + this.lease
          this.summary = summary
        }),
      release: (claim, summary) =>
        Effect.catchTag(
          fenced(claim, (owner) => {
            if (owner !== undefined) this.owner = undefined
            this.summary = summary
          }),
          "ClaimLost",
          () => Effect.void
        ),
      set: (claim, entries) => {
        const copies = entries.map(({ key, value }) =>
          [key, typeof value === "string" ? encoder.encode(value) : value.slice()] as const
        )
        return fenced(claim, () => {
          for (const [key, value] of copies) this.entries.set(key, value)
        })
      },
      remove: (claim, prefix) =>
        fenced(claim, () => {
          for (const key of this.entries.keys()) if (key.startsWith(prefix)) this.entries.delete(key)
        }),
      forget: (claim) => fenced(claim, () => this.entries.clear()),
      keys: () => operation(() => Effect.succeed([...this.entries.keys()])),
      texts: (_, keys) =>
        operation(() =>
          Effect.succeed(
            new Map(keys.flatMap((key) => {
              const value = this.entries.get(key)
              return value === undefined ? [] : [[key, decoder.decode(value)] as const]
            }))
          )
        ),
      bytes: (_, key) => operation(() => Effect.succeed(this.entries.get(key)?.slice())),
      runs: Stream.empty
    }
  }
}

const unreachable = Effect.fail(new StoreFailed({ message: "the store cannot be reached", isTransient: true }))

/** How long a process waits for a store that it cannot reach. */
const waits = [0, 100, 10 * second] as const

const latency = (dice: Dice): number =>
  dice.weigh([[40, () => 1 + dice.below(10)], [2, () => dice.below(2 * second)], [1, () => dice.below(20 * second)]])()
