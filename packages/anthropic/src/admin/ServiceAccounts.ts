/** TODO head. */
import * as Page from "@effect-genai/core/Page"
import {
  ArchiveServiceAccount,
  CreateServiceAccount,
  ListServiceAccounts,
  RetrieveServiceAccount,
  ServiceAccount,
  ServiceAccountsPageCursor,
  UpdateServiceAccount
} from "../generated/admin/ServiceAccounts.ts"
import { call, list as pages } from "../internal/adminTransport.ts"

export {
  ArchiveServiceAccount,
  CreateServiceAccount,
  ListServiceAccounts,
  RetrieveServiceAccount,
  ServiceAccount,
  ServiceAccountsPageCursor,
  UpdateServiceAccount
} from "../generated/admin/ServiceAccounts.ts"

/** TODO ListServiceAccounts. */
export const list = /* @__PURE__ */ pages("GET /v1/organizations/service_accounts", {
  input: ListServiceAccounts,
  response: ServiceAccountsPageCursor,
  pager: /* @__PURE__ */ Page.cursor<ServiceAccount>()
})

/** TODO CreateServiceAccount. */
export const create = /* @__PURE__ */ call("POST /v1/organizations/service_accounts", {
  input: CreateServiceAccount,
  response: ServiceAccount
})

/** TODO RetrieveServiceAccount. */
export const retrieve = /* @__PURE__ */ call("GET /v1/organizations/service_accounts/{service_account_id}", {
  input: RetrieveServiceAccount,
  response: ServiceAccount
})

/** TODO UpdateServiceAccount. */
export const update = /* @__PURE__ */ call("POST /v1/organizations/service_accounts/{service_account_id}", {
  input: UpdateServiceAccount,
  response: ServiceAccount
})

/** TODO ArchiveServiceAccount. */
export const archive = /* @__PURE__ */ call("POST /v1/organizations/service_accounts/{service_account_id}/archive", {
  input: ArchiveServiceAccount,
  response: ServiceAccount
})

export * as Workspaces from "./ServiceAccounts/Workspaces.ts"
