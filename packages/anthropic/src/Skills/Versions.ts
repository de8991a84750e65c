/** TODO head. */
import * as Page from "@effect-genai/core/Page"
import {
  CreateSkillVersion,
  DeletedSkillVersion,
  DeleteSkillVersion,
  DownloadSkillVersion,
  ListSkillVersions,
  RetrieveSkillVersion,
  SkillVersion,
  SkillVersionsPageCursor
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
  SkillVersionsPageCursor
} from "../generated/Skills.ts"

/** TODO ListSkillVersions. */
export const list = /* @__PURE__ */ pages("GET /v1/skills/{skill_id}/versions", {
  input: ListSkillVersions,
  response: SkillVersionsPageCursor,
  pager: /* @__PURE__ */ Page.cursor<SkillVersion>()
})

/** TODO CreateSkillVersion. */
export const create = /* @__PURE__ */ call("POST /v1/skills/{skill_id}/versions", {
  input: CreateSkillVersion,
  response: SkillVersion
})

/** TODO RetrieveSkillVersion. */
export const retrieve = /* @__PURE__ */ call("GET /v1/skills/{skill_id}/versions/{version}", {
  input: RetrieveSkillVersion,
  response: SkillVersion
})

/** TODO DeleteSkillVersion. */
const delete_ = /* @__PURE__ */ call("DELETE /v1/skills/{skill_id}/versions/{version}", {
  input: DeleteSkillVersion,
  response: DeletedSkillVersion
})

export { delete_ as delete }

/** TODO DownloadSkillVersion. */
export const download = /* @__PURE__ */ bytes("GET /v1/skills/{skill_id}/versions/{version}/content", {
  input: DownloadSkillVersion
})
