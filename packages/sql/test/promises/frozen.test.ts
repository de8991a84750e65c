// Workers that are frozen, and thawed when another has the run.
import { assert, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { make, type Scenario } from "../support/machines/scenario.ts"
import type { Provider, Task } from "../support/machines/Task.ts"
import { describePostgres } from "../support/postgres.ts"

interface Freeze {
  readonly name: string
  readonly provider: Provider
  readonly changes?: Partial<Task>
  /** Where the first worker freezes itself; without it, `when` decides. */
  readonly at?: string
  readonly when?: (scenario: Scenario) => Effect.Effect<void>
  /** Whether it is thawed at once when the second has the run, or when that has ended. */
  readonly thaws: "early" | "late"
}

const play = ({ at, changes, name, provider, thaws, when = () => Effect.void }: Freeze) =>
  Effect.gen(function*() {
    const scenario = yield* make({ count: 15, provider, ...changes })
    const { owned, platform, start, verdict } = scenario
    const first = yield* start("first", at === undefined ? {} : { point: { at, signal: "SIGSTOP" } })
    if (at !== undefined) {
      yield* first.stopped
    } else {
      yield* when(scenario)
      yield* first.signal("SIGSTOP")
    }
    platform.responseMillis = 0
    platform.readMillis = 0
    const isFrozen = !first.hasEnded()
    const second = yield* start("second")
    yield* thaws === "early" ? owned("second") : second.ended
    yield* first.signal("SIGCONT")
    const [one, two] = [yield* first.ended, yield* second.ended]
    return [
      ...(isFrozen ? [] : ["the first was not frozen"]),
      ...(one.as === "TakenOver" ? [] : [`the first ended as ${one.as}: ${one.output}`]),
      ...(two.as === "Finished" ? [] : [`the second ended as ${two.as}: ${two.output}`]),
      ...yield* verdict
    ].map((problem) => `${name} ${thaws}: ${problem}`)
  }).pipe(Effect.scoped)

/** Waits until a batch was created whose response is on its way. */
const created = ({ platform, task }: Scenario) =>
  Effect.gen(function*() {
    platform.responseMillis = 5000
    while (platform.bought.length < task.maxRequests) yield* Effect.sleep("5 millis")
  })

/** Waits until some of a submission has arrived, which the platform reads slowly. */
const uploading = ({ platform }: Scenario) =>
  Effect.gen(function*() {
    platform.readMillis = 50
    while (platform.arriving() < 1) yield* Effect.sleep("5 millis")
    yield* Effect.sleep("300 millis")
  })

const freezes = (submission: string): ReadonlyArray<Omit<Freeze, "name" | "provider">> => [
  { at: "before set 000000.1.sending.0, 1", thaws: "early" },
  { at: "after set 000001.1.sending.0, 1", thaws: "early" },
  { at: "after set 000001.1.sending.0, 1", thaws: "late" },
  { at: `before ${submission}, 1`, thaws: "early" },
  { at: `before ${submission}, 2`, thaws: "late" },
  { when: created, thaws: "early" },
  { when: created, thaws: "late" },
  { when: uploading, changes: { bytes: 400_000 }, thaws: "early" },
  { when: uploading, changes: { bytes: 400_000 }, thaws: "late" },
  { at: "before settle, 1", thaws: "early" },
  { at: "before results, 1", thaws: "early" },
  { at: "before results, 1", thaws: "late" },
  { at: "before remove 000000.1.lines., 1", thaws: "late" }
]

describePostgres("workers", () => {
  for (const provider of ["anthropic", "mistral"] as const) {
    it.live(
      `one owner: a worker that was frozen anywhere buys nothing more and ends as TakenOver, ${provider}`,
      () =>
        Effect.gen(function*() {
          const problems = yield* Effect.forEach(
            provider === "anthropic"
              ? freezes("POST /v1/messages/batches")
              : freezes("POST /v1/batch/jobs").filter(({ thaws }) => thaws === "late"),
            (freeze) => play({ name: freeze.at ?? `while ${freeze.when?.name}`, provider, ...freeze }),
            { concurrency: 4 }
          )
          assert.deepStrictEqual(problems.flat(), [])
        }),
      300_000
    )
  }
})
