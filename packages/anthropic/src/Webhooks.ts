/**
 * Webhooks: signed notifications from Anthropic.
 *
 * `read` verifies an incoming request and returns its event, or fails with
 * `WebhookRefused`. Settings are `tolerance` and `replays`; `sign` creates
 * deliveries for tests.
 */
import * as Webhook from "@effect-genai/core/Webhook"
import * as Config from "effect/Config"
import { WebhookEvent } from "./generated/Webhooks.ts"

export { type Delivery, replays, type Sent, sign, tolerance, verify, WebhookRefused } from "@effect-genai/core/Webhook"
export { WebhookEvent, WebhookEventData } from "./generated/Webhooks.ts"

/** The signing secret of the endpoint, read from `ANTHROPIC_WEBHOOK_SIGNING_KEY`. */
export const secret = Config.Redacted("ANTHROPIC_WEBHOOK_SIGNING_KEY")

/** Verifies a delivery and returns its event. Unrecognized kinds of data are passed through unchanged. */
export const read = Webhook.reader(WebhookEvent, "anthropic")
