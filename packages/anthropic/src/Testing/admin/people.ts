/** The people of the organization: users, invites that expire by the clock, service accounts. */
import type { Store } from "@effect-genai/core/TestingPlatform"
import * as Effect from "effect/Effect"
import {
  CreateOrganizationInviteBody,
  DeletedOrganizationInvite,
  OrganizationInvite
} from "../../generated/admin/Invites.ts"
import {
  CreateServiceAccountBody,
  ServiceAccount,
  UpdateServiceAccountBody
} from "../../generated/admin/ServiceAccounts.ts"
import { OrganizationUser, UpdateOrganizationUserBody } from "../../generated/admin/Users.ts"
import type { Options } from "../Options.ts"
import { refuse } from "../Refusal.ts"
import { read, type Resources } from "../resources.ts"
import { type Call, dateTime, respondJson, type Routes } from "../Route.ts"

const inviteLasts = 21 * 24 * 3600 * 1000

/** The user who exists from the start. */
const founder = { email: "ada@example.com", name: "Ada Lovelace", role: "admin" as const }

export const make = (store: Resources, { users: seeded = [founder] }: Options, start: Store.Context) => {
  const users = store.resource({
    path: "/v1/organizations/users/{user_id}",
    name: "User",
    prefix: "user",
    scheme: "id",
    item: OrganizationUser,
    update: UpdateOrganizationUserBody,
    updated: (_, { role }) =>
      role === "admin" ? { conflict: "The role of an admin can only be changed in the Console" } : {}
  })
  for (const { email, name = email, role = "user" } of seeded) {
    users.add({ email, name, role, added_at: start.now }, start)
  }

  const invites = store.resource({
    path: "/v1/organizations/invites/{invite_id}",
    name: "Invite",
    prefix: "invite",
    scheme: "id",
    item: OrganizationInvite,
    at: ({ expires_at, status }, now) => status === "pending" && expires_at <= now ? { status: "expired" } : {},
    deleted: DeletedOrganizationInvite
  })

  /** Invites someone who is neither a member nor invited. */
  const invite = Effect.fnUntraced(function*(call: Call) {
    const body = yield* read(call, CreateOrganizationInviteBody)
    const context = store.contextOf(call)
    const isSame = ({ email }: { readonly email: string }) => email.toLowerCase() === body.email.toLowerCase()
    const member = users.all().find(isSame)
    if (member !== undefined) {
      return yield* refuse(400, `User is already a member: ${member.id}`, { code: "already_member" })
    }
    const pending = invites.all().find((invite) =>
      isSame(invite) && invite.status === "pending" && invite.expires_at > context.now
    )
    if (pending !== undefined) {
      return yield* refuse(400, `Invite already exists: ${pending.id}`, { code: "invite_already_exists" })
    }
    const expires_at = dateTime(call.now + inviteLasts)
    return invites.add({ ...body, status: "pending", invited_at: context.now, expires_at, accepted_at: null }, context)
  })

  const removeUser = Effect.fnUntraced(function*({ id }: Call) {
    yield* users.find(id)
    if (users.all().length === 1) {
      return yield* refuse(400, "The last member cannot be removed", { code: "cannot_remove_last_member" })
    }
    users.remove(id)
    return { id, type: "user_deleted" }
  })

  const accounts = store.resource({
    path: "/v1/organizations/service_accounts/{service_account_id}",
    name: "Service account",
    prefix: "svac",
    item: ServiceAccount,
    create: CreateServiceAccountBody,
    fields: ({ organization_role = "developer" }) => ({ organization_role }),
    update: UpdateServiceAccountBody,
    // Archived only while no federation rule uses it: see `access.ts`.
    verbs: ["create", "retrieve", "update", "list"],
    unique: ["name"]
  })

  const routes: Routes = {
    ...users.routes,
    ...invites.routes,
    ...accounts.routes,
    "POST /v1/organizations/invites": respondJson(invite),
    "DELETE /v1/organizations/users/{user_id}": respondJson(removeUser),
    "POST /v1/organizations/users/{user_id}/sign_out": respondJson(({ id }) => users.find(id))
  }
  return { users, accounts, routes }
}

export type People = ReturnType<typeof make>
