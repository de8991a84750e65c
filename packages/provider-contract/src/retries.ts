/** Calls are retried, submissions only if they certainly did not arrive. */
import type { ProviderError } from "@effect-genai/core/ProviderError"
import type * as Reason from "@effect-genai/core/Reason"
import * as Retry from "@effect-genai/core/Retry"
import * as Testing from "@effect-genai/core/Testing"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import type { Call, ProviderUnderTest } from "./ProviderUnderTest.ts"
import { reasonOf, sent } from "./support/scripted.ts"
import { skipSleeps } from "./support/testTime.ts"

export interface RetryCases<E, C> {
  /** Calls of every kind, with the body of their response. */
  readonly retried: ReadonlyArray<readonly [name: string, run: Call<unknown, E, C>, response: object]>
}

export const retries = <E extends ProviderError, C>(
  provider: ProviderUnderTest<E, C>,
  { retried }: RetryCases<E, C>
) => {
  const { call, name, overloaded, provide } = provider

  describe(`${name}: retries`, () => {
    it.effect.each(retried)("%s is retried", ([, run, response]) =>
      Effect.gen(function*() {
        yield* skipSleeps(run)
        assert.strictEqual((yield* sent).length, 2)
      }).pipe(provide([overloaded, Testing.json(response)])))

    it.effect("Retry.none turns retries off", () =>
      Effect.gen(function*() {
        yield* reasonOf(call.run.pipe(Retry.none))
        assert.strictEqual((yield* sent).length, 1)
      }).pipe(provide([overloaded])))
  })
}

/** For the promise "no blind replay of unsafe calls": a submission is sent once and reported as unknown. */
export const submittedOnce = <E extends ProviderError, C>(
  { provide, submission }: ProviderUnderTest<E, C>,
  { because, step }: { readonly because: Reason.Reason["_tag"]; readonly step: Testing.Step }
): Effect.Effect<void, unknown> =>
  Effect.gen(function*() {
    const reason = yield* skipSleeps(reasonOf(submission.run))
    assert.deepInclude(reason, { _tag: "SubmissionUnknown", because, items: 2, submittedAt: 0, isRetryable: false })
    assert.include(reason.message, `find what it created with \`${submission.reconcile}\``)
    assert.strictEqual((yield* sent).length, 1)
  }).pipe(provide([step]))

/** For the promise "no blind replay of unsafe calls": a submission that certainly did not arrive is retried. */
export const resubmitted = <E extends ProviderError, C>(
  { provide, submission }: ProviderUnderTest<E, C>,
  step: Testing.Step
): Effect.Effect<void, unknown> =>
  Effect.gen(function*() {
    assert.strictEqual((yield* skipSleeps(submission.run)).id, submission.response.id)
    assert.strictEqual((yield* sent).length, 2)
  }).pipe(provide([step, Testing.json(submission.response)]))
