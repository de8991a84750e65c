/** What a simulated process finds around it, all of its own: clock, scheduler, random bytes, settings, metrics. */
import * as Job from "@effect-genai/core/Job"
import * as Retry from "@effect-genai/core/Retry"
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import { WebCrypto } from "effect/crypto/WebCrypto"
import * as Logger from "effect/Logger"
import * as Metric from "effect/Metric"
import * as Schedule from "effect/Schedule"
import { Scheduler } from "effect/Scheduler"
import { Dice } from "../Dice.ts"
import { cryptoOf } from "./crypto.ts"

export interface Surroundings {
  readonly clock: Clock.Clock
  readonly scheduler: Scheduler
  /** Decides the random bytes. */
  readonly seed: string
  /** Counts the fibers that are in progress. */
  readonly countFibers: (change: 1 | -1) => void
}

export const surroundings = ({ clock, countFibers, scheduler, seed }: Surroundings) =>
  Context.make(Clock.Clock, clock).pipe(
    Context.add(Scheduler, scheduler),
    Context.add(WebCrypto, cryptoOf(new Dice(seed))),
    Context.add(Logger.CurrentLoggers, new Set()),
    // Few polls: a process makes most of its requests by them.
    Context.add(Job.Polling, Schedule.spaced("20 seconds")),
    Context.add(Retry.CurrentQuota, new Retry.Quota(500)),
    Context.add(Metric.MetricRegistry, new Map()),
    Context.add(Metric.FiberRuntimeMetrics, {
      recordFiberStart: () => countFibers(1),
      recordFiberEnd: () => countFibers(-1)
    })
  )
