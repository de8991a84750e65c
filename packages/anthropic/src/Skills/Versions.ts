/**
 * Versions of a skill: every upload is one, and none changes after it.
 *
 * `create` the next version from a whole folder; `download` an earlier one. Messages and agents use the newest version
 * unless they name another.
 */
import * as Page from "@effect-genai/core/Page"
import {
  CreateSkillVersion,
  DeletedSkillVersion,
  DeleteSkillVersion,
  DownloadSkillVersion,
  ListSkillVersions,
  RetrieveSkillVersion,
  SkillVersion,
  SkillVersionsPage
} from "../generated/Skills.ts"
import { bytes, call, list as pages } from "../internal/transport.ts"

export {
  CreateSkillVersion,
  DeletedSkillVersion,
  DeleteSkillVersion,
  DownloadSkillVersion,
  ListSkillVersions,
  RetrieveSkillVersion,
  SkillVersion,
  SkillVersionsPage
} from "../generated/Skills.ts"

/** Streams the versions of a skill. */
export const list = /* @__PURE__ */ pages("GET /v1/skills/{skill_id}/versions", {
  input: ListSkillVersions,
  response: SkillVersionsPage,
  pager: /* @__PURE__ */ Page.cursor<SkillVersion>()
})

/** Adds a version from all files of the folder, changed or not; the `name` in `SKILL.md` must be that of the skill. */
export const create = /* @__PURE__ */ call("POST /v1/skills/{skill_id}/versions", {
  input: CreateSkillVersion,
  response: SkillVersion
})

/** Retrieves a version: the `name` and `description` of its `SKILL.md`. */
export const retrieve = /* @__PURE__ */ call("GET /v1/skills/{skill_id}/versions/{version}", {
  input: RetrieveSkillVersion,
  response: SkillVersion
})

/** Deletes a version for good. A skill has at least one: delete the skill instead of its last version. */
const delete_ = /* @__PURE__ */ call("DELETE /v1/skills/{skill_id}/versions/{version}", {
  input: DeleteSkillVersion,
  response: DeletedSkillVersion
})

export { delete_ as delete }

/** Streams the files of a version as a zip archive. */
export const download = /* @__PURE__ */ bytes("GET /v1/skills/{skill_id}/versions/{version}/content", {
  input: DownloadSkillVersion
})
