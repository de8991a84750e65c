/**
 * Webhooks by the Standard Webhooks specification (standardwebhooks.com): verifies the
 * signature and time of a delivery, and decodes its event.
 *
 * `reader` makes a provider's `read`; `tolerance` and `replays` are its settings;
 * `sign` makes the headers of a delivery, for tests.
 */
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import { WebCrypto } from "effect/crypto/WebCrypto"
import * as Data from "effect/Data"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Base64 from "effect/encoding/Base64"
import { identity } from "effect/Function"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import type * as Schema from "effect/Schema"
import { compile } from "./internal/validate/check.ts"
import { placeOf } from "./internal/validate/issue.ts"
import * as Setting from "./Setting.ts"
import * as Validation from "./Validation.ts"

/** A delivery was rejected. The message contains no part of the secret, the signatures or the body. */
export class WebhookRefused extends Data.TaggedError("WebhookRefused")<{
  /**
   * - `headers`: a required header is missing or malformed
   * - `secret`: no secret is well-formed
   * - `time`: sent too long ago, or in the future
   * - `signature`: no signature is valid
   * - `body`: signed, but not JSON or of an unexpected shape
   * - `replay`: already received, see {@link replays}
   */
  readonly why: "headers" | "secret" | "time" | "signature" | "body" | "replay"
  readonly message: string
}> {}

const refuse = (why: WebhookRefused["why"], message: string) => new WebhookRefused({ why, message })

/** A received request. */
export interface Delivery {
  /** The raw body. A body that was parsed and serialized again does not match its signature. */
  readonly body: string | Uint8Array
  /** `Headers`, or a record with names in any case. */
  readonly headers: Headers | { readonly [name: string]: string | ReadonlyArray<string> | undefined }
  /** `whsec_…`; during rotation the new and the old one. Malformed secrets are ignored if another is well-formed. */
  readonly secret: Redacted.Redacted | ReadonlyArray<Redacted.Redacted>
}

/** Identifies a delivery. A redelivery has the same id. */
export interface Sent {
  readonly id: string
  /** In seconds since 1970. */
  readonly timestamp: number
}

/** The most a delivery's timestamp may differ from the current time (default: 5 minutes). */
export const Tolerance = Context.Reference<Duration.Duration>("@effect-genai/core/Webhook/Tolerance", {
  defaultValue: () => Duration.minutes(5)
})

/** Sets the most a delivery's timestamp may differ from the current time (default: 5 minutes). */
export const tolerance = (limit: Duration.Input): Setting.Setting =>
  Setting.set(Tolerance, Duration.fromInputUnsafe(limit))

/** Whether a delivery was already received (default: never). */
export const Replays = Context.Reference<(sent: Sent) => Effect.Effect<boolean>>(
  "@effect-genai/core/Webhook/Replays",
  { defaultValue: () => () => Effect.succeed(false) }
)

/**
 * Rejects deliveries that were already received. `seen` is called last, for valid
 * deliveries only. It must remember a delivery until its `timestamp` plus the
 * tolerance: at most for twice the tolerance.
 */
export const replays = (seen: (sent: Sent) => Effect.Effect<boolean>): Setting.Setting => Setting.set(Replays, seen)

const encoder = new TextEncoder()

/** Further signatures are ignored. */
const mostSignatures = 32

const keyOf = Effect.fnUntraced(function*(secret: Redacted.Redacted) {
  const bytes = Base64.decode(Redacted.value(secret).trim().replace(/^whsec_/, ""))
  if (Result.isFailure(bytes) || bytes.success.length === 0) {
    return yield* Effect.fail(refuse("secret", "the webhook secret must be `whsec_` followed by base64"))
  }
  const raw = new Uint8Array(bytes.success)
  const { subtle } = yield* WebCrypto
  return yield* Effect.promise(() =>
    subtle.importKey("raw", raw, { name: "HMAC", hash: "SHA-256" }, false, ["sign", "verify"])
  )
})

const signedBytes = (
  { id, timestamp }: { readonly id: string; readonly timestamp: string },
  body: Delivery["body"]
) => {
  const head = encoder.encode(`${id}.${timestamp}.`)
  const rest = typeof body === "string" ? encoder.encode(body) : body
  const bytes = new Uint8Array(head.length + rest.length)
  bytes.set(head)
  bytes.set(rest, head.length)
  return bytes
}

const headerOf = (headers: Delivery["headers"], wanted: string): string | undefined => {
  if (typeof headers["get"] === "function") return headers.get(wanted) ?? undefined
  const value = Object.entries(headers).find(([name]) => name.toLowerCase() === wanted)?.[1]
  return typeof value === "string" ? value : value?.join(" ")
}

/** The signatures of version `v1`: each has 32 bytes. */
const signaturesOf = (header: string): ReadonlyArray<Uint8Array<ArrayBuffer>> =>
  header.split(" ").filter((each) => each.startsWith("v1,")).slice(0, mostSignatures).flatMap((each) => {
    const bytes = Base64.decode(each.slice(3))
    return Result.isSuccess(bytes) && bytes.success.length === 32 ? [new Uint8Array(bytes.success)] : []
  })

/** Verifies the signature and the time of a delivery; fails with `WebhookRefused`. */
export const verify = Effect.fn("Webhook.verify")(
  function*({ body, headers, secret }: Delivery): Effect.fn.Return<Sent, WebhookRefused> {
    const id = headerOf(headers, "webhook-id")
    const timestamp = headerOf(headers, "webhook-timestamp")
    const signature = headerOf(headers, "webhook-signature")
    if (!id || !timestamp || !signature) {
      const names = "`webhook-id`, `webhook-timestamp` and `webhook-signature`"
      return yield* Effect.fail(refuse("headers", `a delivery must have the headers ${names}`))
    }
    if (!/^\d{1,12}$/.test(timestamp)) {
      return yield* Effect.fail(refuse("headers", "`webhook-timestamp` is not a number of seconds"))
    }
    const difference = Math.abs((yield* Clock.currentTimeMillis) - 1000 * Number(timestamp))
    if (difference > Duration.toMillis(yield* Tolerance)) {
      return yield* Effect.fail(
        refuse("time", "the delivery was sent too long ago or in the future: check the clock, or set Webhook.tolerance")
      )
    }
    const data = signedBytes({ id, timestamp }, body)
    const signatures = signaturesOf(signature)
    const { subtle } = yield* WebCrypto
    const [keys, [malformed]] = yield* Effect.partition(Redacted.isRedacted(secret) ? [secret] : secret, keyOf)
    if (malformed !== undefined && keys.length === 0) return yield* Effect.fail(malformed)
    for (const key of keys) {
      for (const mac of signatures) {
        // The platform compares in constant time.
        if (yield* Effect.promise(() => subtle.verify("HMAC", key, mac, data))) {
          return { id, timestamp: Number(timestamp) }
        }
      }
    }
    return yield* Effect.fail(refuse("signature", "no signature of the delivery is valid for the secret"))
  }
)

/** Makes the headers of a delivery with the current time, for tests. */
export const sign = Effect.fn("Webhook.sign")(function*(
  { body, id, secret }: { readonly id: string; readonly body: Delivery["body"]; readonly secret: Redacted.Redacted }
) {
  const key = yield* keyOf(secret)
  const timestamp = String(Math.floor((yield* Clock.currentTimeMillis) / 1000))
  const { subtle } = yield* WebCrypto
  const mac = yield* Effect.promise(() => subtle.sign("HMAC", key, signedBytes({ id, timestamp }, body)))
  return {
    "webhook-id": id,
    "webhook-timestamp": timestamp,
    "webhook-signature": `v1,${Base64.encode(new Uint8Array(mac))}`
  }
})

const parse = (body: Delivery["body"]): Effect.Effect<unknown, WebhookRefused> =>
  Effect.try({
    try: () => JSON.parse(typeof body === "string" ? body : new TextDecoder().decode(body)),
    catch: () => refuse("body", "the body of the delivery is not JSON")
  })

/** Makes a provider's `read`: verifies a delivery, checks its event by a schema, and rejects replays. */
export const reader = <A>(event: Schema.Codec<A>, provider: string) => {
  const checker = compile(event, provider, "a webhook event")
  return Effect.fn("Webhook.read")(function*(delivery: Delivery): Effect.fn.Return<A, WebhookRefused> {
    const sent = yield* verify(delivery)
    const value = yield* parse(delivery.body)
    const mode = (yield* Validation.OnMismatch) ?? "fail"
    const check = checker(() => mode, yield* Effect.context(), identity)
    const checked = yield* Effect.mapError(
      check.one(value),
      ({ expected, path }) => refuse("body", `${placeOf(path, "the event")}: ${expected}`)
    )
    const seen = yield* Replays
    return (yield* seen(sent)) ? yield* Effect.fail(refuse("replay", "the delivery was already received")) : checked
  })
}
