/**
 * Skills: folders of instructions, scripts and files that Claude loads when a task needs them.
 *
 * `create` a skill from the files of a folder (`Upload.fromFolder`), then name its id in a message or an agent. Each
 * later upload is a new version (`Skills.Versions`). `scoped` also deletes the skill afterwards.
 */
import * as Page from "@effect-genai/core/Page"
import * as ScopedResource from "@effect-genai/core/ScopedResource"
import {
  CreateSkill,
  DeletedSkill,
  DeleteSkill,
  ListSkills,
  RetrieveSkill,
  Skill,
  SkillsPage
} from "./generated/Skills.ts"
import { call, list as pages } from "./internal/transport.ts"
import { inWorkspace } from "./internal/workspace.ts"

export {
  CreateSkill,
  DeletedSkill,
  DeleteSkill,
  ListSkills,
  RetrieveSkill,
  Skill,
  SkillsPage
} from "./generated/Skills.ts"

/** Streams the skills of the workspace; `source` selects your own (`custom`) or those of Anthropic (`anthropic`). */
export const list = /* @__PURE__ */ pages("GET /v1/skills", {
  input: ListSkills,
  response: SkillsPage,
  pager: /* @__PURE__ */ Page.cursor<Skill>()
})

/**
 * Creates a skill from the files of one folder, with `SKILL.md` directly in it. Its `name` there becomes the name of
 * the skill for good, and its `description` tells Claude when to use the skill. Not retried if a file can be read only
 * once.
 */
export const create = /* @__PURE__ */ call("POST /v1/skills", { input: CreateSkill, response: Skill })

/** Retrieves a skill. `latest_version_id` is the version that requests use by default. */
export const retrieve = /* @__PURE__ */ call("GET /v1/skills/{skill_id}", { input: RetrieveSkill, response: Skill })

/** Deletes a skill with all of its versions. This cannot be undone. */
const delete_ = /* @__PURE__ */ call("DELETE /v1/skills/{skill_id}", { input: DeleteSkill, response: DeletedSkill })

export { delete_ as delete }

/**
 * Creates a skill and deletes it with its versions when the scope closes, also if the scope fails or is interrupted. A
 * failed deletion is logged and does not change how the scope ends.
 */
export const scoped = (input: CreateSkill) =>
  ScopedResource.make(
    {
      kind: "skill",
      id: ({ id }) => id,
      remove: ({ id }) => delete_({ ...inWorkspace(input), skill_id: id })
    },
    create(input)
  )

export * as Versions from "./Skills/Versions.ts"
