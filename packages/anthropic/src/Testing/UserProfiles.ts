/** User profiles, and the links to the verification portal. */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import {
  CreateUserProfileActionUrlBody,
  CreateUserProfileBody,
  DeletedUserProfile,
  UpdateUserProfileBody,
  UserProfile
} from "../generated/UserProfiles.ts"
import { read, type Resources } from "./resources.ts"
import { type Call, dateTime, respondJson, type Routes } from "./Route.ts"

/** How long a link is valid. */
const validity = Duration.minutes(15)

export const make = (store: Resources) => {
  const profiles = store.resource({
    path: "/v1/user_profiles/{user_profile_id}",
    name: "User profile",
    prefix: "uprof",
    item: UserProfile,
    create: CreateUserProfileBody,
    update: UpdateUserProfileBody,
    fields: (body) => ({
      access_type: "application",
      enforcement_status: "unrestricted",
      enforcement_actions: [],
      programs: {},
      ...body,
      external_user_details: body["external_user_details"] ?? {}
    }),
    deleted: DeletedUserProfile
  })

  const link = ({ id, now }: Call, type: string) =>
    Effect.map(profiles.find(id), () => ({
      type,
      url: `https://verification.example/${id}`,
      expires_at: dateTime(now + Duration.toMillis(validity))
    }))

  const routes: Routes = {
    ...profiles.routes,
    "POST /v1/user_profiles/{user_profile_id}/action_urls": respondJson((call) =>
      Effect.andThen(read(call, CreateUserProfileActionUrlBody), link(call, "user_profile_action_url"))
    ),
    "POST /v1/user_profiles/{user_profile_id}/enrollment_url": respondJson((call) => link(call, "enrollment_url"))
  }
  return { routes, find: profiles.find }
}
