/** The people of the organization: users, invites that expire by the clock, service accounts. */
import type { Store } from "@effect-genai/core/TestingPlatform"
import {
  CreateOrganizationInviteBody,
  InviteDeleteResponse,
  OrganizationInvite
} from "../../generated/admin/Invites.ts"
import {
  CreateServiceAccountBody,
  ServiceAccount,
  UpdateServiceAccountBody
} from "../../generated/admin/ServiceAccounts.ts"
import { OrganizationUser, UpdateOrganizationUserBody, UserRemoveResponse } from "../../generated/admin/Users.ts"
import type { Options } from "../Options.ts"
import type { Resources } from "../resources.ts"
import { dateTime, respondJson, type Routes } from "../Route.ts"

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
      role === "admin" ? { conflict: "The role of an admin can only be changed in the Console" } : {},
    deleted: UserRemoveResponse
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
    create: CreateOrganizationInviteBody,
    fields: ({ email }, { millis, now }) =>
      users.all().some((user) => user.email === email)
        ? { conflict: `User is already a member: ${String(email)}` }
        : { status: "pending", invited_at: now, expires_at: dateTime(millis + inviteLasts), accepted_at: null },
    at: ({ expires_at, status }, now) => status === "pending" && expires_at <= now ? { status: "expired" } : {},
    deleted: InviteDeleteResponse
  })

  const accounts = store.resource({
    path: "/v1/organizations/service_accounts/{service_account_id}",
    name: "Service account",
    prefix: "svac",
    item: ServiceAccount,
    create: CreateServiceAccountBody,
    fields: ({ organization_role = "developer" }) => ({ organization_role }),
    update: UpdateServiceAccountBody,
    unique: ["name"]
  })

  const routes: Routes = {
    ...users.routes,
    ...invites.routes,
    ...accounts.routes,
    "POST /v1/organizations/users/{user_id}/sign_out": respondJson(({ id }) => users.find(id))
  }
  return { users, accounts, routes }
}

export type People = ReturnType<typeof make>
