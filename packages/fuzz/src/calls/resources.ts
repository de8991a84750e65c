/** Kinds of calls that only Anthropic's other resources have, and the responses of their routes. */
import * as Reports from "@effect-genai/anthropic/admin/Reports"
import * as Agents from "@effect-genai/anthropic/Agents"
import * as Environments from "@effect-genai/anthropic/Environments"
import * as Sessions from "@effect-genai/anthropic/Sessions"
import * as Skills from "@effect-genai/anthropic/Skills"
import * as Upload from "@effect-genai/core/Upload"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { type Call, many, nothing, one } from "../Call.ts"
import type { Shape } from "../Samples.ts"

const session = Effect.gen(function*() {
  const agent = yield* Agents.create({ model: "claude-sonnet-5", name: "Crow" })
  const environment = yield* Environments.create({ name: "Nest" })
  const { id } = yield* Sessions.create({ agent: agent.id, environment_id: environment.id })
  return { session_id: id }
})

const folder = [
  Upload.fromBytes("---\nname: crows\ndescription: Counts crows.\n---\nCount them.\n", { name: "crows/SKILL.md" }),
  Upload.fromBytes("print(7)\n", { name: "crows/scripts/count.py" })
]

const range = { starting_at: "2026-10-21T00:00:00Z" }

const isEvent = Schema.is(Sessions.Events.SessionStreamEvent)

export const calls: ReadonlyArray<Call> = [
  many("Sessions.Events.stream", () => Sessions.Events.stream({ session_id: "unknown" }), isEvent, nothing),
  many("Sessions.Events.list", (found) => Sessions.Events.list(found), isEvent, { prepare: session, most: 60 }),
  one("Skills.create", () => Skills.create({ files: folder }), Skills.Skill, nothing),
  many("Reports.usage", () => Reports.usage(range), Reports.AnalyticsUsageItem, { ...nothing, most: 60 })
]

export const shapes: ReadonlyArray<Shape> = [
  { route: "GET /v1/sessions/{id}/events/stream", as: "events", schema: Sessions.Events.SessionStreamEvent },
  { route: "GET /v1/sessions/{id}/events", as: "document", schema: Sessions.Events.SessionEventsPage },
  { route: "POST /v1/skills", as: "document", schema: Skills.Skill },
  {
    route: "GET /v1/organizations/analytics/usage",
    as: "document",
    schema: Reports.AnalyticsUsageItemsReportPage
  }
]
