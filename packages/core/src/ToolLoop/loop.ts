/** Runs a model and the tools it calls, turn by turn. */
import type * as Toolkit from "effect/ai/Toolkit"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import * as Budget from "../Budget.ts"
import { plus } from "../internal/cost.ts"
import { unprinted } from "../internal/unprinted.ts"
import * as Usage from "../Usage.ts"
import * as Caller from "./caller.ts"
import type { HasReason, HasTranscript, Model } from "./Model.ts"
import type { Options } from "./Options.ts"
import type { Call } from "./Outcome.ts"
import { approvalNeeded, MaxTurns, type StopReason, unfinishedReason } from "./reasons.ts"
import type { AnyTools, Finished, Step, Used } from "./Step.ts"

type AnyStep = Step<AnyTools, unknown, unknown>

/** Whether a failed call may be billed: not if the provider returned an error, or was not reached. */
const mayBeBilled = ({ reason }: HasReason) =>
  reason.attempts > 0 && (reason.status ?? 0) < 400 && !(reason._tag === "Unreachable" && !reason.maybeReceived)

const isPositive = (turns: number) => turns > 0 && (Number.isInteger(turns) || turns === Infinity)

/** Runs one loop; emits its steps, returns the last. */
export const run = Effect.fnUntraced(function*<
  Request,
  Response,
  Event,
  Transcript,
  E extends HasReason,
  Stopped extends HasTranscript,
  R,
  E2
>(
  model: Model<never, Request, Response, Event, Transcript, E, Stopped, R>,
  first: Request,
  toolkit: Toolkit.WithHandler<AnyTools>,
  options: Omit<Options<AnyTools, Response, unknown, unknown, E2, unknown>, "toolkit">,
  emit: (steps: ReadonlyArray<AnyStep>) => Effect.Effect<unknown>
): Effect.fn.Return<Finished<Response, Transcript>, Stopped | E2, unknown> {
  const { approvals = {}, approve, concurrency = "unbounded", maxTurns = 10, timeout, until } = options
  if (!isPositive(maxTurns)) {
    return yield* Effect.die(new RangeError(`maxTurns must be a positive integer, or Infinity, not ${maxTurns}`))
  }
  const budget = yield* Effect.serviceOption(Budget.Budget)
  const decisions = new Map(Object.entries(approvals))
  const decisionOf = ({ id }: Call) => decisions.get(id)
  const caller = Caller.make(toolkit, { decisionOf, timeout }, (step) => emit([step]))

  let request = first
  let used: Used = { usage: Usage.none, cost: Option.some(0) }
  let isEnded = false

  const stop = (reason: StopReason | E) => {
    const { cost, usage } = used
    const spent = Option.isNone(cost) ? { usage } : { usage, cost: cost.value }
    const stopped = model.stopped({ reason, transcript: model.transcript(request), ...spent })
    return Effect.fail(unprinted(stopped, "transcript"))
  }

  const grow = (next: Request) => {
    request = next
    return emit([{ _tag: "TranscriptGrown", transcript: model.transcript(request) }])
  }

  /** Gets the decisions about calls; stops if there is nobody to decide. */
  const decide = Effect.fnUntraced(function*(calls: ReadonlyArray<Call>) {
    const undecided = yield* Effect.filter(calls, (call) => caller.isUndecided(call, () => model.messages(request)))
    const pending = undecided.map(({ id, input = null, name }) => ({ id, name, input }))
    if (approve !== undefined) {
      for (const call of pending) decisions.set(call.id, yield* approve(call))
    } else if (pending.length > 0) {
      return yield* stop(approvalNeeded(pending))
    }
  })

  /** Runs the calls of a response and adds their results. While one waits for an approval, none runs. */
  const runCalls = Effect.fnUntraced(function*(calls: ReadonlyArray<Call>) {
    yield* decide(calls)
    const end = () => {
      isEnded = true
    }
    const run = (call: Call) => call.isRemote === true ? caller.decide(call) : caller.run(call, end)
    const results = yield* Effect.forEach(calls, run, { concurrency })
    yield* grow(model.respond(request, results))
  })

  /** Reserves the highest cost of the next turn, if there is a budget. */
  const reserve = Option.isNone(budget)
    ? Effect.succeed(undefined)
    : Effect.suspend(() => Effect.flatMap(model.ceiling(request), (high) => budget.value.reserve(high)))

  /** Streams one response; returns it and its cost. */
  const generate = Effect.acquireUseRelease(
    reserve,
    (reservation) => {
      const fold = model.fold()
      return model.stream(request).pipe(
        Stream.runForEachArray((events) =>
          Effect.flatMap(fold.add(events), (pieces) => pieces.length === 0 ? Effect.void : emit(pieces))
        ),
        Effect.andThen(fold.whole),
        Effect.tapError((error) => mayBeBilled(error) ? Effect.void : reservation?.release ?? Effect.void),
        Effect.bindTo("response"),
        Effect.bind("cost", ({ response }) => model.cost(response))
      )
    },
    // After a release this does nothing; an interrupted turn settles with all that is reserved.
    (reservation, exit) => reservation?.settle(Exit.isSuccess(exit) ? exit.value.cost : Option.none()) ?? Effect.void
  )

  /** Runs one turn; returns what has ended the loop. */
  const runTurn = Effect.fnUntraced(function*(turn: number) {
    yield* emit([{ _tag: "TurnStarted", turn }])
    const { cost, response } = yield* Effect.catch(generate, stop)
    used = { usage: Usage.add(used.usage, model.tokens(response)), cost: plus(used.cost, cost) }
    const responded = { _tag: "Responded" as const, turn, response, ...used }
    yield* emit([responded])

    const end = model.read(response, request)
    const unfinished = unfinishedReason(end, response)
    if (unfinished !== undefined) return yield* stop(unfinished)
    yield* grow(model.extend(request, response))
    const isPaused = end.ending === "paused"
    if (!isPaused && end.calls.length === 0) return { response, by: "model" as const }
    if (end.calls.length > 0) yield* runCalls(end.calls)
    if (isEnded) return { response, by: "tool" as const }
    return until?.(responded) ? { response, by: "until" as const } : undefined
  }, (effect, turn) => Effect.withSpan(effect, `turn ${turn}`, { captureStackTrace: false }))

  // The calls of a loop that stopped for an approval, or whose process ended.
  const open = yield* Effect.catch(model.openCalls(request), stop)
  if (open.length > 0) yield* runCalls(open)
  for (let turn = 1; turn <= maxTurns; turn++) {
    const ended = yield* runTurn(turn)
    if (ended === undefined) continue
    const finished = {
      _tag: "Finished" as const,
      turns: turn,
      ...ended,
      ...used,
      transcript: model.transcript(request)
    }
    yield* emit([finished])
    return finished
  }
  const turns = maxTurns === 1 ? "1 turn" : `${maxTurns} turns`
  return yield* stop(
    new MaxTurns({ turns: maxTurns, message: `the model is not done after ${turns}: run the transcript` })
  )
})
