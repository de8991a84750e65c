/**
 * Webhooks: what Anthropic tells by itself, signed.
 *
 * `read` takes a request as it came and answers its event, or `WebhookRefused`.
 * Settings are `tolerance` and `replays`; `sign` makes deliveries for tests.
 */
import * as Webhook from "@effect-genai/core/Webhook"
import * as Config from "effect/Config"
import { WebhookEvent } from "./generated/Webhooks.ts"

export { type Delivery, replays, type Sent, sign, tolerance, verify, WebhookRefused } from "@effect-genai/core/Webhook"
export { WebhookEvent, WebhookEventData } from "./generated/Webhooks.ts"

/** The secret of the endpoint, from `ANTHROPIC_WEBHOOK_SIGNING_KEY`. */
export const secret = Config.Redacted("ANTHROPIC_WEBHOOK_SIGNING_KEY")

/** Verifies a delivery and answers its event; kinds of data this version does not know stay as they came. */
export const read = Webhook.reader(WebhookEvent, "anthropic")
