// Stories of vaults, tunnels and user profiles on the embedded platform.
import * as Testing from "@effect-genai/anthropic/Testing"
import * as Tunnels from "@effect-genai/anthropic/Tunnels"
import * as UserProfiles from "@effect-genai/anthropic/UserProfiles"
import * as Vaults from "@effect-genai/anthropic/Vaults"
import { settle, skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Stream from "effect/Stream"
import { createHash } from "node:crypto"
import { reasonOf } from "./support/anthropic.ts"

const { Credentials } = Vaults

const url = "https://mcp.example.com/sse"

const oauth: Vaults.Credentials.CreateVaultCredential["auth"] = {
  type: "mcp_oauth",
  access_token: "SECRET-access",
  mcp_server_url: url,
  refresh: {
    client_id: "client",
    refresh_token: "SECRET-refresh",
    token_endpoint: "https://auth.example.com/token",
    token_endpoint_auth: { type: "client_secret_post", client_secret: "SECRET-client" },
    scope: "read"
  }
}

const secrets: ReadonlyArray<Vaults.Credentials.CreateVaultCredential["auth"]> = [
  oauth,
  { type: "static_bearer", token: "SECRET-token", mcp_server_url: url },
  {
    type: "environment_variable",
    secret_name: "API_KEY",
    secret_value: "SECRET-value",
    networking: { type: "limited", allowed_hosts: ["api.example.com"] },
    injection_location: { header: true, body: false }
  }
]

describe("a vault", () => {
  it.effect("is renamed, archived and deleted", () =>
    Effect.gen(function*() {
      const { id: vault_id } = yield* Vaults.create({ display_name: "Ada", metadata: { user: "1" } })
      const updated = yield* Vaults.update({ vault_id, display_name: "Ada L.", metadata: { user: null } })
      assert.deepInclude(updated, { display_name: "Ada L.", metadata: {} })
      assert.isString((yield* Vaults.archive({ vault_id })).archived_at)
      assert.strictEqual(yield* Stream.runCount(Vaults.list()), 0)
      assert.strictEqual(yield* Stream.runCount(Vaults.list({ include_archived: true })), 1)
      assert.deepStrictEqual(yield* Vaults.delete({ vault_id }), { id: vault_id, type: "vault_deleted" })
      assert.strictEqual((yield* reasonOf(Vaults.retrieve({ vault_id })))._tag, "NotFound")
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("lives as long as its scope, also if that is interrupted", () =>
    Effect.gen(function*() {
      const scoped = Vaults.scoped({ display_name: "Ada" })
      assert.strictEqual(yield* Effect.scoped(Effect.andThen(scoped, Stream.runCount(Vaults.list()))), 1)
      assert.strictEqual(yield* Stream.runCount(Vaults.list()), 0)
      const fiber = yield* Effect.forkChild(Effect.scoped(Effect.andThen(scoped, Effect.never)))
      yield* settle
      assert.strictEqual(yield* Stream.runCount(Vaults.list()), 1)
      yield* Fiber.interrupt(fiber)
      assert.strictEqual(yield* Stream.runCount(Vaults.list()), 0)
    }).pipe(Effect.provide(Testing.layer())))
})

describe("a credential", () => {
  it.effect.each(secrets)("of the type $type is in no response with its secret", (auth) =>
    Effect.gen(function*() {
      const { id: vault_id } = yield* Vaults.create({ display_name: "Ada" })
      const created = yield* Credentials.create({ vault_id, auth, display_name: "Key" })
      const at = { vault_id, credential_id: created.id }
      const responses = [
        created,
        yield* Credentials.retrieve(at),
        yield* Credentials.update({ ...at, display_name: "Other" }),
        yield* Credentials.archive(at),
        ...yield* Stream.runCollect(Credentials.list({ vault_id, include_archived: true }))
      ]
      assert.lengthOf(responses, 5)
      assert.notInclude(JSON.stringify(responses), "SECRET")
      assert.strictEqual(created.auth.type, auth.type)
      assert.strictEqual(created.vault_id, vault_id)
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("keeps what an update does not name, and its type", () =>
    Effect.gen(function*() {
      const { id: vault_id } = yield* Vaults.create({ display_name: "Ada" })
      const { id: credential_id } = yield* Credentials.create({ vault_id, auth: oauth })
      const at = { vault_id, credential_id }
      const { auth } = yield* Credentials.update({
        ...at,
        auth: { type: "mcp_oauth", access_token: "SECRET-2", refresh: { scope: "write" } }
      })
      assert.deepInclude(auth, {
        mcp_server_url: url,
        refresh: {
          client_id: "client",
          token_endpoint: "https://auth.example.com/token",
          token_endpoint_auth: { type: "client_secret_post" },
          resource: null,
          scope: "write"
        }
      })
      const other = yield* skipSleeps(
        reasonOf(Credentials.update({ ...at, auth: { type: "static_bearer", token: "x" } }))
      )
      assert.strictEqual(other._tag, "Conflict")
      const validation = yield* Credentials.validateMcpOauth(at)
      assert.include(validation, { credential_id, vault_id, has_refresh_token: true, status: "valid" })
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("belongs to one vault", () =>
    Effect.gen(function*() {
      const [a, b] = yield* Effect.all([Vaults.create({ display_name: "a" }), Vaults.create({ display_name: "b" })])
      const { id: credential_id } = yield* Credentials.create({ vault_id: a.id, auth: oauth })
      assert.strictEqual(
        (yield* reasonOf(Credentials.retrieve({ vault_id: b.id, credential_id })))._tag,
        "NotFound"
      )
      yield* Credentials.delete({ vault_id: a.id, credential_id })
      assert.strictEqual(yield* Stream.runCount(Credentials.list({ vault_id: a.id })), 0)
    }).pipe(Effect.provide(Testing.layer())))
})

const pem = (text: string, label = "CERTIFICATE") =>
  `-----BEGIN ${label}-----\n${Buffer.from(text).toString("base64")}\n-----END ${label}-----\n`

describe("a tunnel", () => {
  it.effect("has a domain, a token that rotates, and at most two certificates", () =>
    Effect.gen(function*() {
      const { domain, id: tunnel_id } = yield* Tunnels.create({ display_name: "Office" })
      assert.notStrictEqual(domain, (yield* Tunnels.create()).domain)
      const token = yield* Tunnels.revealToken({ tunnel_id })
      assert.deepStrictEqual(yield* Tunnels.revealToken({ tunnel_id }), token)
      const rotated = yield* Tunnels.rotateToken({ tunnel_id, reason: "leaked" })
      assert.notStrictEqual(rotated.tunnel_token, token.tunnel_token)
      assert.deepStrictEqual(yield* Tunnels.revealToken({ tunnel_id }), rotated)

      const { Certificates } = Tunnels
      const add = (text: string) => Certificates.create({ tunnel_id, ca_certificate_pem: pem(text) })
      const first = yield* add("first")
      assert.strictEqual(first.fingerprint, createHash("sha256").update("first").digest("hex"))
      yield* add("second")
      assert.strictEqual((yield* skipSleeps(reasonOf(add("third"))))._tag, "Conflict")
      yield* Certificates.archive({ tunnel_id, certificate_id: first.id })
      yield* add("third")
      assert.strictEqual(yield* Stream.runCount(Certificates.list({ tunnel_id })), 2)

      const archived = yield* Tunnels.archive({ tunnel_id })
      assert.deepStrictEqual(yield* Tunnels.archive({ tunnel_id }), archived)
      assert.strictEqual(yield* Stream.runCount(Certificates.list({ tunnel_id })), 0)
      assert.strictEqual(yield* Stream.runCount(Tunnels.list({ include_archived: true })), 2)
      assert.strictEqual((yield* reasonOf(Tunnels.revealToken({ tunnel_id })))._tag, "InvalidRequest")
    }).pipe(Effect.provide(Testing.layer())))

  it.effect.each([
    { what: "no certificate", text: "hello" },
    { what: "two certificates", text: pem("a") + pem("b") },
    { what: "a private key", text: pem("a") + pem("b", "PRIVATE KEY") },
    { what: "over 8 kB", text: pem("x".repeat(8192)) }
  ])("rejects a certificate with $what", ({ text }) =>
    Effect.gen(function*() {
      const { id: tunnel_id } = yield* Tunnels.create()
      const reason = yield* reasonOf(Tunnels.Certificates.create({ tunnel_id, ca_certificate_pem: text }))
      assert.strictEqual(reason._tag, "InvalidRequest")
    }).pipe(Effect.provide(Testing.layer())))
})

describe("a user profile", () => {
  it.effect("has what is sent, nothing restricted, and links to the verification portal", () =>
    Effect.gen(function*() {
      const profile = yield* UserProfiles.create({ name: "Ada", external_user_details: { country: "GB" } })
      assert.include(profile, { name: "Ada", access_type: "application", enforcement_status: "unrestricted" })
      assert.include(profile.external_user_details, { country: "GB", email_hash: null })
      assert.deepInclude(profile, { enforcement_actions: [], programs: { cyber: null, efs: null } })
      const at = { user_profile_id: profile.id }
      const updated = yield* UserProfiles.update({ ...at, external_user_details: { entity_type: "individual" } })
      assert.include(updated.external_user_details, { country: "GB", entity_type: "individual" })
      const link = yield* UserProfiles.createActionUrl({ ...at, action: { type: "enroll_end_user" } })
      assert.strictEqual(link.expires_at, "1970-01-01T00:15:00.000Z")
      assert.strictEqual((yield* UserProfiles.createEnrollmentUrl(at)).type, "enrollment_url")
      assert.strictEqual(yield* Stream.runCount(UserProfiles.list({ enforcement_status: ["banned"] })), 0)
      assert.strictEqual(yield* Stream.runCount(UserProfiles.list({ enforcement_status: ["unrestricted"] })), 1)
      yield* UserProfiles.delete(at)
      assert.strictEqual((yield* reasonOf(UserProfiles.retrieve(at)))._tag, "NotFound")
    }).pipe(Effect.provide(Testing.layer())))
})
