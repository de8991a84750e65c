import * as AdminConfig from "@effect-genai/anthropic/AdminConfig"
import * as Beta from "@effect-genai/anthropic/Beta"
import * as Raw from "@effect-genai/anthropic/Raw"
import {
  CreateSkill,
  ListSkills,
  MemoryStore,
  OrganizationInfo,
  RetrieveSkill,
  Skill,
  SkillsPage,
  UpdateMemoryStore
} from "@effect-genai/anthropic/Schemas"
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as Page from "@effect-genai/core/Page"
import * as Upload from "@effect-genai/core/Upload"
import { endpointsOf, type Exported } from "@effect-genai/provider-contract/responses"
import { checker, type RouteCases, specified } from "@effect-genai/provider-contract/routes"
import { assert, describe, it } from "@effect/vitest"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Predicate from "effect/Predicate"
import * as Schema from "effect/Schema"
import { join } from "node:path"
import { specificationOf } from "../../codegen/src/provider.ts"
import { against, events, key } from "./support/anthropic.ts"
import { pages } from "./support/pages.ts"

const adminKey = "sk-ant-admin01-SECRETsecretSECRETsecret"
const admin = Layer.orDie(AdminConfig.layer({ adminKey, baseUrl: "https://test.anthropic.com" }))

const cases: RouteCases<AdminConfig.AdminConfig> = {
  document: specificationOf(join(import.meta.dirname, "..")),
  settings: ["anthropic-beta"],
  headers: (route) => ({
    "anthropic-version": "2026-10-21",
    authorization: `Bearer ${route.includes(" /v1/organizations") ? adminKey : key}`
  }),
  flags: { header: "anthropic-beta", optIn: Beta.with },
  events: { "POST /v1/messages": events() },
  provide: (steps) => Layer.merge(against(steps), admin)
}

specified("Anthropic", endpointsOf(pages), cases)

/** An endpoint that differs from what the specification says of a route. */
const wrong = (title: string, route: string, endpoint: object, problem: RegExp) => ({ title, route, endpoint, problem })

const response = Skill

describe("Anthropic: endpoints of the specification", () => {
  const check = checker(cases)
  const problemOf = (endpoint: Exported) =>
    Effect.map(Effect.flip(Effect.sandbox(check(endpoint))), (cause) => {
      const error = Cause.squash(cause)
      const { actual, expected }: { actual?: unknown; expected?: unknown } = Predicate.isObject(error) ? error : {}
      return `${error} ${JSON.stringify([actual, expected])}`
    })

  it.effect.each([
    wrong(
      "another method",
      "GET /v1/skills/{skill_id}",
      Raw.call("DELETE /v1/skills/{skill_id}", { input: RetrieveSkill, response }),
      /DELETE \/v1\/skills/
    ),
    wrong(
      "another path",
      "GET /v1/skills/{skill_id}",
      Raw.call("GET /v1/skill/{skill_id}", { input: RetrieveSkill, response }),
      /GET \/v1\/skill\//
    ),
    wrong(
      "no header",
      "GET /v1/skills/{skill_id}",
      Raw.call("GET /v1/skills/{skill_id}", { input: Endpoint.input<RetrieveSkill>({}), response }),
      /anthropic-workspace-id/
    ),
    wrong(
      "a response that lacks a field of its schema",
      "GET /v1/skills/{skill_id}",
      Raw.call("GET /v1/skills/{skill_id}", { input: RetrieveSkill, response: Schema.Struct({ name: Schema.String }) }),
      /`name` of the response/
    ),
    wrong(
      "another name in the query",
      "GET /v1/skills",
      Raw.list("GET /v1/skills", {
        input: Endpoint.input<ListSkills>({ ...ListSkills, query: { limit: "size", page: "page", source: "source" } }),
        response: SkillsPage,
        pager: Page.cursor<Skill>()
      }),
      /size=/
    ),
    wrong(
      "only one page",
      "GET /v1/skills",
      Raw.list("GET /v1/skills", {
        input: ListSkills,
        response: SkillsPage,
        pager: Page.whole(({ data }: SkillsPage) => data)
      }),
      /to deeply equal/
    ),
    wrong(
      "no feature flag",
      "POST /v1/memory_stores/{memory_store_id}",
      Raw.call("POST /v1/memory_stores/{memory_store_id}", {
        input: Endpoint.input<UpdateMemoryStore>({ ...UpdateMemoryStore, flags: {} }),
        response: MemoryStore
      }),
      /anthropic-beta/
    ),
    wrong(
      "a field of the body in the query",
      "POST /v1/memory_stores/{memory_store_id}",
      Raw.call("POST /v1/memory_stores/{memory_store_id}", {
        input: Endpoint.input<UpdateMemoryStore>({ ...UpdateMemoryStore, query: { name: "name" } }),
        response: MemoryStore
      }),
      /name=/
    ),
    wrong(
      "another name in the form",
      "POST /v1/skills",
      Raw.call("POST /v1/skills", {
        input: Endpoint.input<CreateSkill>({
          ...CreateSkill,
          form: Upload.form({ files: ["files"], folders: ["files"] })
        }),
        response
      }),
      /files=skill/
    ),
    wrong(
      "the key of a workspace",
      "GET /v1/organizations/me",
      Raw.call("GET /v1/organizations/me", { response: OrganizationInfo }),
      new RegExp(key)
    )
  ])("are not those with $title", ({ endpoint, problem, route }) =>
    Effect.gen(function*() {
      assert.match(yield* problemOf({ name: "Wrong.endpoint", route, endpoint }), problem)
    }))
})
