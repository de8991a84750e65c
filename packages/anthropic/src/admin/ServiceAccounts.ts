/**
 * Service accounts: identities of programs, which federation rules let them act as.
 *
 * `create` one, add it to workspaces (`Workspaces.add`), then name it in a rule (`Federation.Rules`). These routes
 * accept no Admin API key: set the `adminKey` of `AdminConfig` to an OAuth access token with the scope `org:admin`.
 */
import * as Page from "@effect-genai/core/Page"
import {
  ArchiveServiceAccount,
  CreateServiceAccount,
  ListServiceAccounts,
  RetrieveServiceAccount,
  ServiceAccount,
  ServiceAccountsPage,
  UpdateServiceAccount
} from "../generated/admin/ServiceAccounts.ts"
import { call, list as pages } from "../internal/adminTransport.ts"

export {
  ArchiveServiceAccount,
  CreateServiceAccount,
  ListServiceAccounts,
  RetrieveServiceAccount,
  ServiceAccount,
  ServiceAccountsPage,
  UpdateServiceAccount
} from "../generated/admin/ServiceAccounts.ts"

/** Streams service accounts that are not archived, or all of them (`include_archived`), newest first. */
export const list = /* @__PURE__ */ pages("GET /v1/organizations/service_accounts", {
  input: ListServiceAccounts,
  response: ServiceAccountsPage,
  pager: /* @__PURE__ */ Page.cursor<ServiceAccount>()
})

/**
 * Creates a service account with the role `developer` (default) or `admin`. Only a person's token can create an
 * `admin`.
 */
export const create = /* @__PURE__ */ call("POST /v1/organizations/service_accounts", {
  input: CreateServiceAccount,
  response: ServiceAccount
})

/** Retrieves a service account by id. */
export const retrieve = /* @__PURE__ */ call("GET /v1/organizations/service_accounts/{service_account_id}", {
  input: RetrieveServiceAccount,
  response: ServiceAccount
})

/** Changes the description or role; the name cannot change. Archived service accounts cannot be updated. */
export const update = /* @__PURE__ */ call("POST /v1/organizations/service_accounts/{service_account_id}", {
  input: UpdateServiceAccount,
  response: ServiceAccount
})

/** Archives a service account, which cannot be undone; fails while a federation rule that is not archived uses it. */
export const archive = /* @__PURE__ */ call("POST /v1/organizations/service_accounts/{service_account_id}/archive", {
  input: ArchiveServiceAccount,
  response: ServiceAccount
})

export * as Workspaces from "./ServiceAccounts/Workspaces.ts"
