/** Ten to ten thousand calls and open streams at once in one process. */
import { setImmediate } from "node:timers/promises"
import type { Case, Contestant } from "../../Case.ts"
import { live } from "../../heap.ts"
import * as memory from "../../memory.ts"
import { events, platforms } from "../../server/payloads.ts"
import { anthropic, effectful, ours } from "../calls.ts"

const atOnce = (contestant: (count: number) => Contestant) =>
  Object.fromEntries([10, 100, 1000, 10_000].map((count) => [`${count} at once`, contestant(count)]))

/** Ten times as many are three doublings, of which each may cost a tenth more per unit. */
const tenTimes = { of: "10000 at once", to: "1000 at once", atMost: 1.4 }

const model = "claude-haiku-4-5"

/** Responds when all calls that start now are sent. */
const later = memory.client(async () => {
  await setImmediate()
  return memory.sized(platforms["anthropic"]?.response ?? "")
})

const calls: Case = {
  name: "growth/calls",
  title: "Calls at once in one process, Anthropic",
  unit: "call",
  units: 100_000,
  contestants: atOnce((count) => ours(anthropic(model), later, count)),
  claims: [{ metric: "cpu", ...tenTimes }]
}

/** Where streams wait until a number of them are open. */
class Gate {
  private waiting = 0
  private expected = 0
  private gathered = Promise.withResolvers<void>()
  private opened = Promise.withResolvers<void>()

  /** Resolves when this many wait. */
  close(expected: number): Promise<void> {
    this.waiting = 0
    this.expected = expected
    this.gathered = Promise.withResolvers()
    this.opened = Promise.withResolvers()
    return this.gathered.promise
  }

  pass(): Promise<void> {
    if (++this.waiting === this.expected) this.gathered.resolve()
    return this.opened.promise
  }

  open(): void {
    this.opened.resolve()
  }
}

const eventsPerStream = 50

/** One event per chunk; the stream passes the gate in its middle. */
const story = (gate: Gate) =>
  memory.body(
    platforms["anthropic"] ? events(platforms["anthropic"].events, eventsPerStream, 1) : [],
    (index) => index === eventsPerStream / 2 ? gate.pass() : undefined
  )

const stream = async () => {
  const [{ stream }, Stream] = await Promise.all([import("@effect-genai/anthropic/Messages"), import("effect/Stream")])
  return Stream.runCount(stream({ model, max_tokens: 1024, messages: [{ role: "user", content: "Tell me a story." }] }))
}

const open = (count: number): Contestant => ({
  load: async (server) => {
    const gate = new Gate()
    const http = memory.client(() => memory.streamed(story(gate)))
    const read = await effectful(stream, http, count).load(server)
    return async (units) => {
      const closed = await live()
      const gathered = gate.close(Math.min(count, units))
      const done = read(units)
      await gathered
      const held = (await live() - closed) / Math.min(count, units)
      gate.open()
      await done
      return { held }
    }
  }
})

const streams: Case = {
  name: "growth/streams",
  title: `Open streams of ${eventsPerStream} events in one process, Anthropic`,
  unit: "stream",
  units: 20_000,
  metrics: ["cpu", "wall", "held", "peak"],
  contestants: atOnce(open),
  claims: [{ metric: "cpu", ...tenTimes }, { metric: "held", ...tenTimes, atMost: 1.1 }]
}

export default [calls, streams]
