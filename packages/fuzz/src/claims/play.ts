/** Plays a scenario of processes at the same time, with one store and one provider. */
import * as Bulk from "@effect-genai/core/Bulk"
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type * as Exit from "effect/Exit"
import * as HttpClient from "effect/http/HttpClient"
import * as Random from "effect/Random"
import * as Stream from "effect/Stream"
import { setTimeout } from "node:timers/promises"
import { Dice } from "../Dice.ts"
import type { Ledger } from "../journal/Ledger.ts"
import { type Outcome, providers } from "../journal/providers.ts"
import { receiverOf, submitForeign } from "../journal/Receiver.ts"
import { surroundings } from "../journal/surroundings.ts"
import { config, patience, unhandled } from "../play.ts"
import { Time } from "../Time.ts"
import { Machine } from "./Machine.ts"
import { type Look, Network, type Submission } from "./Network.ts"
import type { ProcessPlan, Scenario } from "./Scenario.ts"
import { type Connection, Store } from "./Store.ts"

/** What one process did. */
export interface ProcessPlayed {
  /** Absent where it was killed, or did not end. */
  readonly exit: Exit.Exit<unknown, unknown> | undefined
  readonly wasKilled: boolean
  readonly wasInterrupted: boolean
  readonly outcomes: ReadonlyArray<Outcome>
  /** In milliseconds. */
  readonly took: number
  /** How often the store refused it the run, because another process had it. */
  readonly refusals: number
  /** When it has claimed the run, and when another did so after it, in milliseconds. */
  readonly claimedAt: number | undefined
  readonly replacedAt: number | undefined
  /** Resources that were not released, unless it was killed. */
  readonly left: { readonly fibers: number; readonly timers: number }
}

export interface Played {
  readonly processes: ReadonlyArray<ProcessPlayed>
  readonly ledger: Pick<Ledger, "entries" | "doubles" | "violations">
  readonly submissions: ReadonlyArray<Submission>
  readonly looks: ReadonlyArray<Look>
  readonly unhandled: ReadonlyArray<unknown>
}

/** What is broken in the world of a scenario, to show that the verdict finds it. */
export interface Broken {
  /** The store accepts writes with any token. */
  readonly fence?: boolean
  /** HTTP clients do not stop a request that was interrupted. */
  readonly cutOff?: boolean
  /** Processes believe that their leases are longer. */
  readonly lease?: boolean
}

const hour = 3_600_000

/** The longest a scenario may take, in milliseconds. */
export const longest = 12 * hour

class Running {
  readonly machine: Machine
  readonly outcomes: Array<Outcome> = []
  fibers = 0
  wasInterrupted = false
  startedAt: number | undefined
  endedAt: number | undefined
  exit: Exit.Exit<unknown, unknown> | undefined
  interrupt = () => {}
  readonly connection: Connection
  readonly plan: ProcessPlan

  constructor(plan: ProcessPlan, process: number, seed: string, time: Time) {
    this.plan = plan
    this.machine = new Machine(plan, time)
    const dice = new Dice(`${seed}/${process}/store`)
    this.connection = { process, machine: this.machine, dice, isConnected: true, refusals: 0 }
  }

  get isOver(): boolean {
    return this.exit !== undefined || this.machine.state === "dead"
  }
}

/** Plays all processes; the last one starts when the others are over. */
export const play = async (scenario: Scenario, broken: Broken = {}): Promise<Played> => {
  const [time, provider] = [new Time(), providers[scenario.provider]]
  const receiver = receiverOf(provider, scenario, time)
  const store = new Store(time, scenario.lease)
  const network = new Network(receiver, store, time)
  store.isFenced = broken.fence !== true
  network.isCutOff = broken.cutOff !== true
  const prompts = receiver.ledger.entries.map(({ prompt }) => prompt)
  const all = scenario.processes.map((plan, process) => new Running(plan, process, scenario.seed, time))

  const during = (
    { at, duration }: { readonly at: number; readonly duration: number },
    change: (is: 1 | -1) => void
  ) => {
    time.after(at, () => change(1))
    time.after(at + duration, () => change(-1))
  }

  const start = (running: Running) => {
    const { connection, machine, plan } = running
    const { process } = connection
    running.startedAt = time.currentTimeMillisUnsafe()
    machine.start()
    let losses = 0
    for (const span of plan.disconnections) {
      during(span, (is) => {
        losses += is
        connection.isConnected = losses === 0
      })
    }
    const opened = store.open(connection)
    const context = Context.merge(
      config,
      surroundings({
        clock: machine.clock,
        scheduler: machine.scheduler,
        seed: `${scenario.seed}/${process}/crypto`,
        countFibers: (change) => {
          running.fibers += change
        }
      })
    ).pipe(
      Context.add(HttpClient.HttpClient, network.clientOf(process, machine, plan)),
      Context.add(Bulk.Journal, broken.lease === true ? { ...opened, lease: Duration.hours(1) } : opened)
    )
    const run = provider.run(prompts, {
      id: "nightly",
      account: "the account",
      maxRequests: scenario.maxRequests,
      concurrency: scenario.concurrency,
      retryFailed: { times: scenario.resubmissions },
      whenBusy: plan.whenBusy
    }, plan.resumes)
    const fiber = Effect.runFork(
      Stream.runForEach(
        run,
        (outcome) => Effect.sync(() => machine.state === "dead" || running.outcomes.push(outcome))
      ).pipe(Random.withSeed(`${scenario.seed}/${process}`), Effect.provideContext(context)),
      { scheduler: machine.scheduler }
    )
    running.interrupt = () => fiber.interruptUnsafe()
    fiber.addObserver((exit) => {
      if (machine.state === "dead") return
      running.exit = exit
      running.endedAt = time.currentTimeMillisUnsafe()
    })
  }

  const turns = async () => {
    for (let still = 0; still < 2;) {
      still = await time.turn() ? 0 : still + 1
      for (const running of all) {
        if (!running.machine.isInterrupted || running.wasInterrupted || running.isOver) continue
        running.wasInterrupted = true
        running.machine.deliver(running.interrupt)
      }
    }
  }

  /** Passes time until something holds. */
  const passUntil = async (holds: () => boolean) => {
    for (let idle = 0; !holds() && idle < patience;) {
      await turns()
      if (holds() || time.currentTimeMillisUnsafe() > longest) return
      if (time.jump()) idle = 0
      else if (idle++ > 100) await setTimeout(1)
    }
  }

  const isReleased = ({ fibers, machine }: Running) =>
    machine.state === "dead" || (fibers === 0 && machine.waiting === 0)

  let outages = 0
  for (const outage of scenario.outages) {
    during(outage, (is) => {
      outages += is
      store.isDown = outages > 0
    })
  }
  const { foreign } = scenario
  if (foreign !== undefined) time.after(foreign.at, () => void submitForeign(receiver, provider, foreign.requests))
  const [last, others] = [all.at(-1), all.slice(0, -1)]
  for (const running of others) time.after(running.plan.startsAt, () => start(running))
  await passUntil(() => others.every(({ isOver }) => isOver) && network.inFlight === 0)
  if (last !== undefined && others.every(({ isOver }) => isOver)) start(last)
  await passUntil(() => all.every(({ isOver }) => isOver) && network.inFlight === 0)
  // What a process has started in the background, such as a slow operation of the store, may end after it.
  const endedAt = time.currentTimeMillisUnsafe()
  await passUntil(() => all.every(isReleased) || time.currentTimeMillisUnsafe() > endedAt + hour / 6)

  const processes = all.map((running): ProcessPlayed => {
    const { connection: { process, refusals }, exit, fibers, machine, outcomes, wasInterrupted } = running
    const claim = store.claimOf(process)
    const replacedAt = claim === undefined ? Infinity : store.replacedAt(claim)
    const wasKilled = exit === undefined && machine.state === "dead"
    return {
      exit,
      wasKilled,
      wasInterrupted,
      outcomes,
      took: (running.endedAt ?? time.currentTimeMillisUnsafe()) - (running.startedAt ?? 0),
      refusals,
      claimedAt: claim?.at,
      replacedAt: replacedAt === Infinity ? undefined : replacedAt,
      left: wasKilled ? { fibers: 0, timers: 0 } : { fibers, timers: machine.waiting }
    }
  })
  for (const { interrupt, machine } of all) {
    machine.kill()
    interrupt()
  }
  const { doubles, entries, violations } = receiver.ledger
  return {
    processes,
    ledger: { doubles, entries, violations },
    submissions: network.submissions,
    looks: network.looks,
    unhandled: unhandled.splice(0)
  }
}
