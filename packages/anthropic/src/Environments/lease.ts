/** The lease of a claimed item: held by heartbeats until it is lost, or until the item is to stop. */
import * as Retry from "@effect-genai/core/Retry"
import type { Setting } from "@effect-genai/core/Setting"
import * as Timeout from "@effect-genai/core/Timeout"
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { AnthropicConfig } from "../AnthropicConfig.ts"
import type { AnthropicError } from "../AnthropicError.ts"
import type { HeartbeatWork, SelfHostedWork, WorkHeartbeat } from "../generated/Work.ts"

export type Services = AnthropicConfig | HttpClient.HttpClient

/** The calls of a worker are short: one on a connection that hangs is repeated after 10 seconds. */
export const shortly: Setting = /* @__PURE__ */ Timeout.attempt("10 seconds")

/** Times are in milliseconds since 1970, of the clock of this process. */
export interface Lease {
  readonly heartbeat: string
  readonly lifetime: number
  readonly expiresAt: number
}

/** Why a lease ended; without an error, the response of a heartbeat refused it, or it expired. */
export type Ending =
  | { readonly _tag: "Lost"; readonly error?: AnthropicError }
  | { readonly _tag: "StopRequested" }

type Beat = { readonly _tag: "Held"; readonly lease: Lease } | Ending

const second = 1000

/** A third of the lifetime, so that two heartbeats may fail; at most 30 seconds. */
const intervalOf = ({ lifetime }: Lease) => Math.max(second, Math.min(lifetime / 3, 30 * second))

const lost = (error?: AnthropicError): Ending => error === undefined ? { _tag: "Lost" } : { _tag: "Lost", error }

const beatOf = (response: WorkHeartbeat, sentAt: number): Beat => {
  const { last_heartbeat, lease_extended, state, ttl_seconds } = response
  if (state === "stopping" || state === "stopped") return { _tag: "StopRequested" }
  if (!lease_extended) return lost()
  const lifetime = ttl_seconds * second
  return { _tag: "Held", lease: { heartbeat: last_heartbeat, lifetime, expiresAt: sentAt + lifetime } }
}

const Precondition = /* @__PURE__ */ Schema.fromJsonString(
  Schema.Struct({
    error: Schema.Struct({
      details: Schema.Struct({
        error_code: Schema.Literal("heartbeat_precondition_failed"),
        current_state: Schema.Struct({ last_heartbeat: Schema.String })
      })
    })
  })
)

/** The last heartbeat that the server has, from the error of one it refused. */
const heartbeatAtServer = ({ reason }: AnthropicError): string | undefined => {
  if (reason.status !== 412 || reason.body === undefined) return undefined
  const decoded = Schema.decodeUnknownOption(Precondition)(Redacted.value(reason.body))
  return Option.getOrUndefined(Option.map(decoded, ({ error }) => error.details.current_state.last_heartbeat))
}

/** The heartbeats of an item. `ttl` is the lifetime of the lease to ask for, in seconds. */
export const make = <R>(
  send: (input: HeartbeatWork) => Effect.Effect<WorkHeartbeat, AnthropicError, R>,
  { environment_id, id }: SelfHostedWork,
  ttl: Duration.Duration | undefined
) => {
  const beat = Effect.fnUntraced(function*(expected: string) {
    const sentAt = yield* Clock.currentTimeMillis
    const response = yield* send({
      environment_id,
      work_id: id,
      expected_last_heartbeat: expected,
      ...(ttl === undefined ? {} : { desired_ttl_seconds: Math.ceil(Duration.toSeconds(ttl)) })
    })
    return beatOf(response, sentAt)
  })

  /** The first heartbeat: no other worker can hold the item from then on. */
  const open: Effect.Effect<Beat, never, R> = Effect.catch(beat("NO_HEARTBEAT"), (error) => Effect.succeed(lost(error)))

  /**
   * Renews a lease until it ends. A heartbeat without a response may have been recorded: then the next one is refused,
   * and the one that the server has is ours, because no other worker can get the item before our lease expires.
   */
  const hold = Effect.fnUntraced(function*(first: Lease): Effect.fn.Return<Ending, never, R> {
    let lease = first
    let wait = intervalOf(lease)
    let mayBeRecorded = false
    let last: AnthropicError | undefined
    while (true) {
      const now = yield* Clock.currentTimeMillis
      yield* Effect.sleep(Math.max(0, Math.min(wait, lease.expiresAt - now)))
      const left = lease.expiresAt - (yield* Clock.currentTimeMillis)
      if (left <= 0) return lost(last)
      const result = yield* beat(lease.heartbeat).pipe(
        Retry.none,
        Effect.timeoutOption(Math.min(intervalOf(lease), left)),
        Effect.result
      )
      if (Result.isSuccess(result) && Option.isSome(result.success)) {
        const { value } = result.success
        if (value._tag !== "Held") return value
        lease = value.lease
        wait = intervalOf(lease)
        mayBeRecorded = false
        continue
      }
      wait = second
      if (Result.isSuccess(result)) {
        mayBeRecorded = true
        continue
      }
      last = result.failure
      const recorded = heartbeatAtServer(last)
      if (mayBeRecorded && recorded !== undefined) {
        lease = { ...lease, heartbeat: recorded }
        mayBeRecorded = false
      } else if (last.reason.isRetryable) mayBeRecorded = true
      else return lost(last)
    }
  })

  return { open, hold }
}
