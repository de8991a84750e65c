/** Twelve hours of a process in two million calls, on a simulated clock: the live heap must not grow. */
import type * as HttpClientRequest from "effect/http/HttpClientRequest"
import type { Case, Load } from "../Case.ts"
import * as clients from "../clients.ts"
import { live } from "../heap.ts"
import { median } from "../Measured.ts"
import * as memory from "../memory.ts"
import { events, platforms } from "../server/payloads.ts"

const { events: ofMessage, response = "" } = platforms["anthropic"] ?? {}

const error = (status: number, type: string, headers: { readonly [header: string]: string } = {}) =>
  memory.chunked(JSON.stringify({ type: "error", error: { type, message: "Not now" } }), headers, status)

const isStream = ({ body }: HttpClientRequest.HttpClientRequest) =>
  body._tag === "Uint8Array" && new TextDecoder().decode(body.body).includes(`"stream":true`)

/** Of a hundred requests, five are refused and one has no response, whichever they are. */
const respond = (): memory.Respond => {
  let received = 0
  return (request) => {
    switch (received++ % 100) {
      case 10:
      case 11:
        return error(429, "rate_limit_error", { "retry-after": "3" })
      case 30:
        return error(500, "api_error")
      case 50:
        return error(529, "overloaded_error")
      case 70:
        return error(400, "invalid_request_error")
      case 90:
        return new Promise(() => {})
    }
    if (isStream(request)) return memory.streamed(memory.body(ofMessage ? events(ofMessage, 30, 5) : []))
    return received % 2 === 0 ? memory.sized(response) : memory.chunked(response)
  }
}

const messages = [{ role: "user", content: "What is the time?" }] as const
const input = { model: "claude-haiku-4-5", max_tokens: 1024, messages }

/** How often the heap is measured, and how often the clock moves in between. */
const [samples, steps] = [40, 216]
const step = 12 * 3600 / samples / steps

const ours: Load = async (server) => {
  const [run, Messages, Timeout, Effect, Fiber, Stream, TestClock] = await Promise.all([
    clients.ours(memory.client(respond()), server),
    import("@effect-genai/anthropic/Messages"),
    import("@effect-genai/core/Timeout"),
    import("effect/Effect"),
    import("effect/Fiber"),
    import("effect/Stream"),
    import("effect/testing/TestClock")
  ])
  const create = Effect.asVoid(Messages.create(input))
  const read = Stream.runDrain(Messages.stream(input))
  const leave = Stream.runDrain(Stream.take(Messages.stream(input), 3))

  return async (units) => {
    let succeeded = 0
    /** Every tenth call is a stream; every tenth of these stops after three events. */
    const call = (index: number) =>
      (index % 10 > 0 ? create : index % 100 > 0 ? read : leave).pipe(
        Effect.andThen(Effect.sync(() => succeeded++)),
        Effect.ignore
      )
    const calls = Effect.forEach(Array.from({ length: Math.ceil(units / samples) }), (_, index) => call(index), {
      concurrency: 100,
      discard: true
    })
    const sample = Effect.gen(function*() {
      const fiber = yield* Effect.forkChild(Timeout.headers("5 seconds")(calls))
      for (let moved = 0; moved < steps; moved++) yield* TestClock.adjust(`${step} seconds`)
      yield* Fiber.join(fiber)
      return yield* Effect.promise(live)
    })
    const heap = await run(Effect.provide(
      Effect.forEach(Array.from({ length: samples }), () => sample),
      TestClock.layer({ warningDelay: "1 day" })
    ))
    if (succeeded < 0.95 * units) throw new Error(`only ${succeeded} of ${units} calls succeeded`)
    const quarter = (index: number) => median(heap.slice(index * samples / 4, (index + 1) * samples / 4)) ?? 0
    return { heap: quarter(3), heapGrowth: quarter(3) / quarter(1) }
  }
}

const life: Case = {
  name: "life/anthropic",
  title: "Twelve hours of two million calls in one process, Anthropic",
  unit: "call",
  units: 2_000_000,
  warmUp: 0,
  once: true,
  metrics: ["heap", "heapGrowth", "cpu", "wallInAll", "peak"],
  contestants: { ours: { load: ours } },
  claims: [{ metric: "heapGrowth", of: "ours", atMost: 1.03, required: true }]
}

export default [life]
