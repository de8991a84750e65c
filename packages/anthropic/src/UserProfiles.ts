/**
 * User profiles: the end customers that your product serves.
 *
 * `create` a profile for a customer and name its id in the requests that you make for them. `enforcement_status` and
 * `programs` of a profile are what Anthropic restricts and permits for that customer.
 */
import * as Page from "@effect-genai/core/Page"
import {
  CreateEnrollmentUrl,
  CreateUserProfile,
  CreateUserProfileActionUrl,
  DeletedUserProfile,
  DeleteUserProfile,
  ListUserProfiles,
  RetrieveUserProfile,
  UpdateUserProfile,
  UserProfile,
  UserProfileActionURL,
  UserProfileEnrollmentURL,
  UserProfilesPage
} from "./generated/UserProfiles.ts"
import { call, list as pages } from "./internal/transport.ts"

export {
  CreateEnrollmentUrl,
  CreateUserProfile,
  CreateUserProfileActionUrl,
  DeletedUserProfile,
  DeleteUserProfile,
  ListUserProfiles,
  RetrieveUserProfile,
  UpdateUserProfile,
  UserProfile,
  UserProfileActionURL,
  UserProfileEnrollmentURL,
  UserProfilesPage
} from "./generated/UserProfiles.ts"

/** Streams the user profiles of the organization, newest first unless you set `order` and `order_by`. */
export const list = /* @__PURE__ */ pages("GET /v1/user_profiles", {
  input: ListUserProfiles,
  response: UserProfilesPage,
  pager: /* @__PURE__ */ Page.cursor<UserProfile>()
})

/** Registers a customer. Anthropic does not verify the details that you give. */
export const create = /* @__PURE__ */ call("POST /v1/user_profiles", {
  input: CreateUserProfile,
  response: UserProfile
})

/** Retrieves a profile with its state in each program and its open enforcement actions. */
export const retrieve = /* @__PURE__ */ call("GET /v1/user_profiles/{user_profile_id}", {
  input: RetrieveUserProfile,
  response: UserProfile
})

/** Changes the fields that you send and leaves the others. */
export const update = /* @__PURE__ */ call("POST /v1/user_profiles/{user_profile_id}", {
  input: UpdateUserProfile,
  response: UserProfile
})

/** Deletes a profile. Stop naming it in requests first: requests that name a deleted profile fail. */
const delete_ = /* @__PURE__ */ call("DELETE /v1/user_profiles/{user_profile_id}", {
  input: DeleteUserProfile,
  response: DeletedUserProfile
})

export { delete_ as delete }

/** Creates a link for the customer to Anthropic's verification portal, valid until `expires_at`. */
export const createActionUrl = /* @__PURE__ */ call("POST /v1/user_profiles/{user_profile_id}/action_urls", {
  input: CreateUserProfileActionUrl,
  response: UserProfileActionURL
})

/** Creates the link to the verification portal on Claude Platform on AWS; elsewhere use `createActionUrl`. */
export const createEnrollmentUrl = /* @__PURE__ */ call("POST /v1/user_profiles/{user_profile_id}/enrollment_url", {
  input: CreateEnrollmentUrl,
  response: UserProfileEnrollmentURL
})
