/** TODO head. */
import * as Page from "@effect-genai/core/Page"
import {
  CreateSkill,
  DeletedSkill,
  DeleteSkill,
  ListSkills,
  RetrieveSkill,
  Skill,
  SkillsPageCursor
} from "./generated/Skills.ts"
import { call, list as pages } from "./internal/transport.ts"

export {
  CreateSkill,
  DeletedSkill,
  DeleteSkill,
  ListSkills,
  RetrieveSkill,
  Skill,
  SkillsPageCursor
} from "./generated/Skills.ts"

/** TODO ListSkills. */
export const list = /* @__PURE__ */ pages("GET /v1/skills", {
  input: ListSkills,
  response: SkillsPageCursor,
  pager: /* @__PURE__ */ Page.cursor<Skill>()
})

/** TODO CreateSkill. */
export const create = /* @__PURE__ */ call("POST /v1/skills", { input: CreateSkill, response: Skill })

/** TODO RetrieveSkill. */
export const retrieve = /* @__PURE__ */ call("GET /v1/skills/{skill_id}", { input: RetrieveSkill, response: Skill })

/** TODO DeleteSkill. */
const delete_ = /* @__PURE__ */ call("DELETE /v1/skills/{skill_id}", { input: DeleteSkill, response: DeletedSkill })

export { delete_ as delete }

export * as Versions from "./Skills/Versions.ts"
