/**
 * Retries: delays, attempts, deadlines, quotas. Each case runs in test time on a
 * real call with the policy it names, including the groups of other libraries
 * (smithy, ky, google, undici, grpc) whose policies ours can be set to.
 */
import { attempts } from "./retry/attempts.ts"
import { quotas, throttle } from "./retry/buckets.ts"
import { delay, delaySequence } from "./retry/delays.ts"
import { faults } from "./retry/faults.ts"
import { observed } from "./retry/observed.ts"
import type * as Suite from "./Suite.ts"

/** The facts of a case decide how it is run. */
const runs = (one: unknown): Suite.Suite["run"] => {
  const { expected, input } = Object(one)
  const has = (facts: unknown, ...names: ReadonlyArray<string>) => names.some((name) => name in Object(facts))
  if (has(input, "faults")) return faults
  if (has(input, "maxTokens", "tokenRatio")) return throttle
  if (has(input, "initialTokens", "transientCost")) return quotas
  if (has(input, "initialMs", "multiplier")) return delaySequence
  if (has(expected, "anthropic")) return observed
  return has(expected, "delayMs", "delaySeconds", "useBackoff") ? delay : attempts
}

const mistral = new Set(["mistralDefault", "mistralWithBackoff"])

export const retry: Suite.Suite = {
  name: "retry-cases",
  // Those that only say what the client of Mistral does are run by `retry/mistral.ts`.
  covers: ({ expected }) => {
    const names = Object.keys(Object(expected))
    return names.length === 0 || names.some((name) => !mistral.has(name))
  },
  nameOf: ({ group, name }) => [group, name].filter((each) => typeof each === "string").join(": "),
  run: (one) => runs(one)(one)
}
