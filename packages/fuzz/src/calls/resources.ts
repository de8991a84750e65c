/** Kinds of calls that only Anthropic's other resources have, and the responses of their routes. */
import * as Reports from "@effect-genai/anthropic/admin/Reports"
import * as Sessions from "@effect-genai/anthropic/Sessions"
import * as Skills from "@effect-genai/anthropic/Skills"
import * as Upload from "@effect-genai/core/Upload"
import { type Call, many, nothing, one } from "../Call.ts"
import type { Shape } from "../Samples.ts"

const session = { session_id: "sesn_1" }

const folder = ["crows/SKILL.md", "crows/scripts/count.py"].map((name) => Upload.fromBytes(`# ${name}`, { name }))

const range = { starting_at: "2026-10-21T00:00:00Z" }

export const calls: ReadonlyArray<Call> = [
  // Its streams have no last event.
  many("Sessions.Events.stream", () => Sessions.Events.stream(session), Sessions.Events.SessionStreamEvent, nothing),
  many("Sessions.Events.list", () => Sessions.Events.list(session), Sessions.Events.SessionEvent, {
    ...nothing,
    most: 60
  }),
  one("Skills.create", () => Skills.create({ files: folder }), Skills.Skill, nothing),
  many("Reports.usage", () => Reports.usage(range), Reports.AnalyticsUsageItem, { ...nothing, most: 60 })
]

export const shapes: ReadonlyArray<Shape> = [
  { route: "GET /v1/sessions/{id}/events/stream", as: "events", schema: Sessions.Events.SessionStreamEvent },
  { route: "GET /v1/sessions/{id}/events", as: "document", schema: Sessions.Events.SessionEventsPageCursor },
  { route: "POST /v1/skills", as: "document", schema: Skills.Skill },
  {
    route: "GET /v1/organizations/analytics/usage",
    as: "document",
    schema: Reports.AnalyticsUsageItemsReportPageCursor
  }
]
