// Queues of a self-hosted environment of the embedded platform, and what its workers do.
import * as Environments from "@effect-genai/anthropic/Environments"
import * as Testing from "@effect-genai/anthropic/Testing"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { TestClock } from "effect/testing"

export const selfHosted = Environments.create({ name: "machines", config: { type: "self_hosted" } })

export const enqueue = (environment_id: string, count: number) =>
  Effect.gen(function*() {
    const platform = yield* Testing.Platform
    return yield* Effect.replicateEffect(platform.enqueue({ environment_id }), count)
  })

/** Advances the clock second by second, so that everything that waits gets its turn. */
export const pass = (seconds: number) =>
  Effect.replicateEffect(Effect.andThen(TestClock.adjust("1 second"), Effect.yieldNow), seconds, { discard: true })

export const statesOf = (environment_id: string) =>
  Effect.map(Stream.runCollect(Environments.Work.list({ environment_id })), (items) => items.map(({ state }) => state))

/** Records the events of a worker by tag. */
export const recorder = () => {
  const events: Array<string> = []
  return {
    events,
    onEvent: ({ _tag }: Environments.Work.WorkerEvent<unknown>) => Effect.sync(() => events.push(_tag))
  }
}

export const story = (options: Testing.Options = {}) => Effect.provide(Testing.layer(options))

export const slowly = (duration: Duration.Input) => () => Effect.sleep(duration)
