// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Upload from "@effect-genai/core/Upload"
import * as Schema from "effect/Schema"

export interface SkillSource {
  readonly type: OpenSchema.Enum<"custom" | "anthropic" | "anthropic_example" | "plugin">
}
export const SkillSource: Schema.Codec<SkillSource> = Schema.Struct({
  type: OpenSchema.literals("SkillSource.type", ["custom", "anthropic", "anthropic_example", "plugin"])
})

export interface Skill {
  readonly id: string
  /** RFC 3339. */
  readonly created_at: string
  readonly display_name: string
  readonly latest_version_id: string
  readonly source: SkillSource
  readonly type: "skill"
  /** RFC 3339. */
  readonly updated_at: string
}
export const Skill: Schema.Codec<Skill> = Schema.Struct({
  id: Schema.String,
  created_at: Schema.String,
  display_name: Schema.String,
  latest_version_id: Schema.String,
  source: SkillSource,
  type: Schema.Literal("skill"),
  updated_at: Schema.String
})

export interface SkillsPage {
  readonly data: ReadonlyArray<Skill>
  readonly next_page?: string | null
}
export const SkillsPage: Schema.Codec<SkillsPage> = Schema.Struct({
  data: Schema.Array(Skill),
  next_page: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface DeletedSkill {
  readonly id: string
  readonly type: "skill_deleted"
}
export const DeletedSkill: Schema.Codec<DeletedSkill> = Schema.Struct({
  id: Schema.String,
  type: Schema.Literal("skill_deleted")
})

export interface SkillVersion {
  readonly id: string
  /** RFC 3339. */
  readonly created_at: string
  readonly description: string
  readonly name: string
  readonly skill_id: string
  readonly type: "skill_version"
}
export const SkillVersion: Schema.Codec<SkillVersion> = Schema.Struct({
  id: Schema.String,
  created_at: Schema.String,
  description: Schema.String,
  name: Schema.String,
  skill_id: Schema.String,
  type: Schema.Literal("skill_version")
})

export interface SkillVersionsPage {
  readonly data: ReadonlyArray<SkillVersion>
  readonly next_page?: string | null
}
export const SkillVersionsPage: Schema.Codec<SkillVersionsPage> = Schema.Struct({
  data: Schema.Array(SkillVersion),
  next_page: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface DeletedSkillVersion {
  readonly id: string
  readonly type: "skill_version_deleted"
}
export const DeletedSkillVersion: Schema.Codec<DeletedSkillVersion> = Schema.Struct({
  id: Schema.String,
  type: Schema.Literal("skill_version_deleted")
})

/** `GET /v1/skills` */
export interface ListSkills {
  readonly limit?: number
  readonly page?: string | null
  readonly source?: string | null
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const ListSkills: Endpoint.Input<ListSkills> = /* @__PURE__ */ Endpoint.input({
  query: { limit: "limit", page: "page", source: "source" },
  header: { workspace_id: "anthropic-workspace-id" }
})

/** `POST /v1/skills` */
export interface CreateSkill {
  readonly files: ReadonlyArray<Upload.Source>
  readonly display_name?: string | null
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const CreateSkill: Endpoint.Input<CreateSkill> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  form: /* @__PURE__ */ Upload.form({ files: ["files"], folders: ["files"], names: { files: "files[]" } })
})

/** `GET /v1/skills/{skill_id}` */
export interface RetrieveSkill {
  readonly skill_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const RetrieveSkill: Endpoint.Input<RetrieveSkill> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" }
})

/** `DELETE /v1/skills/{skill_id}` */
export interface DeleteSkill {
  readonly skill_id: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const DeleteSkill: Endpoint.Input<DeleteSkill> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" }
})

/** `GET /v1/skills/{skill_id}/versions` */
export interface ListSkillVersions {
  readonly skill_id: string
  readonly limit?: number
  readonly page?: string | null
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const ListSkillVersions: Endpoint.Input<ListSkillVersions> = /* @__PURE__ */ Endpoint.input({
  query: { limit: "limit", page: "page" },
  header: { workspace_id: "anthropic-workspace-id" }
})

/** `POST /v1/skills/{skill_id}/versions` */
export interface CreateSkillVersion {
  readonly skill_id: string
  readonly files: ReadonlyArray<Upload.Source>
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const CreateSkillVersion: Endpoint.Input<CreateSkillVersion> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" },
  form: /* @__PURE__ */ Upload.form({ files: ["files"], folders: ["files"], names: { files: "files[]" } })
})

/** `GET /v1/skills/{skill_id}/versions/{version}` */
export interface RetrieveSkillVersion {
  readonly skill_id: string
  readonly version: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const RetrieveSkillVersion: Endpoint.Input<RetrieveSkillVersion> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" }
})

/** `DELETE /v1/skills/{skill_id}/versions/{version}` */
export interface DeleteSkillVersion {
  readonly skill_id: string
  readonly version: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const DeleteSkillVersion: Endpoint.Input<DeleteSkillVersion> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" }
})

/** `GET /v1/skills/{skill_id}/versions/{version}/content` */
export interface DownloadSkillVersion {
  readonly skill_id: string
  readonly version: string
  /** Header `anthropic-workspace-id`. */
  readonly workspace_id?: string
}
export const DownloadSkillVersion: Endpoint.Input<DownloadSkillVersion> = /* @__PURE__ */ Endpoint.input({
  header: { workspace_id: "anthropic-workspace-id" }
})
