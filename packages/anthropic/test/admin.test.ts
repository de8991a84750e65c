// The connection to the organization: its settings, and what pages of the organization need.
import * as Users from "@effect-genai/anthropic/admin/Users"
import * as Webhooks from "@effect-genai/anthropic/admin/Webhooks"
import * as Workspaces from "@effect-genai/anthropic/admin/Workspaces"
import * as AdminConfig from "@effect-genai/anthropic/AdminConfig"
import { AnthropicError } from "@effect-genai/anthropic/AnthropicError"
import * as Models from "@effect-genai/anthropic/Models"
import * as Testing from "@effect-genai/core/Testing"
import type { ProviderUnderTest } from "@effect-genai/provider-contract/ProviderUnderTest"
import { requestIn, settings } from "@effect-genai/provider-contract/settings"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { inspect } from "node:util"
import { adminKey, against, config } from "./support/admin.ts"
import * as Anthropic from "./support/anthropic.ts"

const workspace = {
  id: "wrkspc_1",
  type: "workspace",
  name: "Research",
  created_at: "2026-11-20T10:00:00Z",
  archived_at: null,
  compartment_id: "cmpt_1",
  data_residency: { allowed_inference_geos: "unrestricted", default_inference_geo: "global", workspace_geo: "us" },
  display_color: "#6C5BB9",
  external_key_id: null,
  tags: {},
  user_profile_id: null
}

const optionsOf = ({ apiKey, ...options }: { readonly apiKey?: AdminConfig.Options["adminKey"] } = {}) =>
  apiKey === undefined ? options : { ...options, adminKey: apiKey }

const organization: ProviderUnderTest<AnthropicError, AdminConfig.AdminConfig> = {
  name: "Anthropic's organization",
  Error: AnthropicError,
  key: adminKey,
  testUrl: "https://test.anthropic.com",
  defaultUrl: "https://api.anthropic.com",
  variables: { credentials: ["ANTHROPIC_ADMIN_KEY"], baseUrl: "ANTHROPIC_BASE_URL" },
  layer: ({ apiKey, ...options }) => AdminConfig.layer({ ...options, adminKey: apiKey }),
  layerConfig: AdminConfig.layerConfig,
  provide: (steps, options) => Effect.provide(against(steps, optionsOf(options))),
  configure: (options) => Effect.provide(config(optionsOf(options))),
  errorResponse: Anthropic.errorResponse,
  overloaded: Anthropic.errorResponse(529, "overloaded_error", "Overloaded"),
  call: {
    run: Workspaces.create({ name: "Research" }),
    path: "/v1/organizations/workspaces",
    body: { name: "Research" },
    response: workspace
  },
  stream: { run: Stream.fromEffect(Workspaces.create({ name: "Research" })), response: Testing.json(workspace) },
  submission: { run: Workspaces.create({ name: "Research" }), response: workspace, reconcile: "" }
}

settings(organization, {
  missingKey: ["ANTHROPIC_ADMIN_KEY"],
  mismatch: { field: "name", value: 7 },
  meta: {
    headers: { "request-id": "req_1", "anthropic-organization-id": "org_1" },
    expected: { requestId: "req_1", organizationId: "org_1" }
  },
  reporting: [
    [
      "GET /v1/organizations/users",
      Stream.runDrain(Users.list()),
      (meta) => Testing.json({ data: [], has_more: false }, meta)
    ],
    [
      "GET /v1/organizations/workspaces/{workspace_id}",
      Workspaces.retrieve({ workspace_id: "wrkspc_1" }),
      (meta) => Testing.json(workspace, meta)
    ]
  ]
})

const requested = requestIn(organization)

describe("the environment of the organization", () => {
  it.effect("the key of a workspace is not used in place of an Admin API key", () =>
    Effect.gen(function*() {
      const error = yield* Effect.flip(requested({ ANTHROPIC_API_KEY: Anthropic.key, ANTHROPIC_AUTH_TOKEN: "token" }))
      assert.include(inspect(error, { depth: 9 }), "set the environment variable ANTHROPIC_ADMIN_KEY")
    }))

  it.effect("has the custom headers", () =>
    Effect.gen(function*() {
      const { headers } = yield* requested({
        ANTHROPIC_ADMIN_KEY: adminKey,
        ANTHROPIC_CUSTOM_HEADERS: "X-Team: blue"
      })
      assert.deepInclude(headers, { "x-team": "blue", authorization: `Bearer ${adminKey}` })
    }))
})

describe("the organization", () => {
  it.effect("a program with both configs sends each key to its own routes only", () =>
    Effect.gen(function*() {
      yield* Stream.runDrain(Users.list())
      yield* Stream.runDrain(Models.list())
      const { all } = yield* Testing.RecordedRequests
      assert.deepStrictEqual(
        (yield* all).map(({ headers, url }) => [url.pathname, headers["authorization"]]),
        [
          ["/v1/organizations/users", `Bearer ${adminKey}`],
          ["/v1/models", `Bearer ${Anthropic.key}`]
        ]
      )
    }).pipe(
      Effect.provide(config()),
      Effect.provide(Anthropic.against([
        Testing.json({ data: [], has_more: false }),
        Testing.json({ data: [], has_more: false })
      ]))
    ))

  it.effect("an error never shows the secrets of an organization", () =>
    Effect.gen(function*() {
      const secret = "whsec_SECRET"
      const endpoint = { webhook_endpoint_id: "wh_1" }
      const error = yield* Effect.flip(Webhooks.regenerateSigningSecret(endpoint))
      assert.strictEqual(error.reason._tag, "Undecodable")
      const shown = inspect(error, { depth: 9 }) + JSON.stringify(error) + String(error)
      assert.notInclude(shown, secret)
      assert.notInclude(shown, adminKey)
    }).pipe(Effect.provide(against([Testing.json({ signing_secret: ["whsec_SECRET"] })]))))
})
