// A store of runs with leases, which processes can lose their connection to.
import { type Claim, type Claimed, ClaimLost, type JournalStore, StoreFailed } from "@effect-genai/core/JournalStore"
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { bytesOf, type Entries } from "./storedRuns.ts"

interface Run {
  readonly entries: Entries
  owner: { readonly name: string; readonly token: string; readonly until: number } | undefined
  summary: Schema.Json | undefined
  updatedAt: number
}

/** The connection of a process to the store. */
interface Connection {
  isConnected: boolean
  /** How many operations have failed. */
  failures: number
}

const decoder = new TextDecoder()

export const lease = Duration.seconds(30)

export class LeasedStore {
  readonly runs = new Map<string, Run>()
  private claims = 0

  private readonly runOf = (name: string) => {
    const run = this.runs.get(name) ?? { entries: new Map(), owner: undefined, summary: undefined, updatedAt: 0 }
    this.runs.set(name, run)
    return run
  }

  /** The connection of one process. */
  connect(owner: string) {
    const connection: Connection = { isConnected: true, failures: 0 }
    return Object.assign(connection, { store: this.storeOf(owner, connection) })
  }

  private storeOf(owner: string, connection: Connection): JournalStore {
    const connected = <A, E = never>(use: (now: number) => Effect.Effect<A, E>) =>
      Effect.flatMap(Clock.currentTimeMillis, (now): Effect.Effect<A, E | StoreFailed> => {
        if (connection.isConnected) return use(now)
        connection.failures += 1
        return Effect.fail(new StoreFailed({ message: "no connection", isTransient: true }))
      })
    const fenced = ({ run, token }: Claim, write: (run: Run, now: number) => void) =>
      connected((now): Effect.Effect<void, ClaimLost> => {
        const found = this.runOf(run)
        if (found.owner?.token !== token) {
          return Effect.fail(new ClaimLost(found.owner === undefined ? {} : { owner: found.owner.name }))
        }
        return Effect.sync(() => write(found, now))
      })
    const until = (now: number) => now + Duration.toMillis(lease)
    return {
      lease,
      claim: (name) =>
        connected((now) =>
          Effect.sync((): Claimed => {
            const run = this.runOf(name)
            if (run.owner !== undefined && run.owner.until > now) return { _tag: "Held", owner: run.owner.name }
            const token = `claim ${this.claims++}`
            run.owner = { name: owner, token, until: until(now) }
            run.updatedAt = now
            return { _tag: "Claimed", claim: { run: name, token }, summary: run.summary }
          })
        ),
      renew: (claim, summary) =>
        fenced(claim, (run, now) => {
          run.owner = { name: owner, token: claim.token, until: until(now) }
          run.summary = summary
          run.updatedAt = now
        }),
      release: (claim, summary) =>
        Effect.catchTag(
          fenced(claim, (run, now) => {
            run.owner = undefined
            run.summary = summary
            run.updatedAt = now
          }),
          "ClaimLost",
          () => Effect.void
        ),
      set: (claim, entries) =>
        fenced(claim, (run) => {
          for (const { key, value } of entries) run.entries.set(key, value)
        }),
      remove: (claim, prefix) =>
        fenced(claim, ({ entries }) => {
          for (const key of entries.keys()) if (key.startsWith(prefix)) entries.delete(key)
        }),
      forget: (claim) => fenced(claim, () => void this.runs.delete(claim.run)),
      keys: (name) => connected(() => Effect.succeed([...this.runOf(name).entries.keys()])),
      texts: (name, keys) =>
        connected(() =>
          Effect.succeed(
            new Map(keys.flatMap((key) => {
              const value = this.runOf(name).entries.get(key)
              return value === undefined ? [] : [[key, decoder.decode(bytesOf(value))] as const]
            }))
          )
        ),
      bytes: (name, key) =>
        connected(() => {
          const value = this.runOf(name).entries.get(key)
          return Effect.succeed(value === undefined ? undefined : bytesOf(value))
        }),
      runs: Stream.suspend(() =>
        Stream.fromIterable(
          [...this.runs].filter(([, { entries }]) => entries.size > 0).map(([run, { owner, summary, updatedAt }]) => ({
            run,
            owner: owner?.name,
            summary,
            updatedAt
          }))
        )
      )
    }
  }
}
