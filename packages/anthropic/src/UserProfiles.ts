/** TODO head. */
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
  UserProfilesPageCursor
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
  UserProfilesPageCursor
} from "./generated/UserProfiles.ts"

/** TODO ListUserProfiles. */
export const list = /* @__PURE__ */ pages("GET /v1/user_profiles", {
  input: ListUserProfiles,
  response: UserProfilesPageCursor,
  pager: /* @__PURE__ */ Page.cursor<UserProfile>()
})

/** TODO CreateUserProfile. */
export const create = /* @__PURE__ */ call("POST /v1/user_profiles", {
  input: CreateUserProfile,
  response: UserProfile
})

/** TODO RetrieveUserProfile. */
export const retrieve = /* @__PURE__ */ call("GET /v1/user_profiles/{user_profile_id}", {
  input: RetrieveUserProfile,
  response: UserProfile
})

/** TODO UpdateUserProfile. */
export const update = /* @__PURE__ */ call("POST /v1/user_profiles/{user_profile_id}", {
  input: UpdateUserProfile,
  response: UserProfile
})

/** TODO DeleteUserProfile. */
const delete_ = /* @__PURE__ */ call("DELETE /v1/user_profiles/{user_profile_id}", {
  input: DeleteUserProfile,
  response: DeletedUserProfile
})

export { delete_ as delete }

/** TODO CreateUserProfileActionUrl. */
export const createActionUrl = /* @__PURE__ */ call("POST /v1/user_profiles/{user_profile_id}/action_urls", {
  input: CreateUserProfileActionUrl,
  response: UserProfileActionURL
})

/** TODO CreateEnrollmentUrl. */
export const createEnrollmentUrl = /* @__PURE__ */ call("POST /v1/user_profiles/{user_profile_id}/enrollment_url", {
  input: CreateEnrollmentUrl,
  response: UserProfileEnrollmentURL
})
