/** Skills: folders with a `SKILL.md`, in versions that are downloaded as zip archives. */
import { FileContent, Multipart, Zip } from "@effect-genai/core/TestingPlatform"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { DeletedSkill, DeletedSkillVersion, Skill, SkillVersion } from "../generated/Skills.ts"
import { frontMatter } from "./frontMatter.ts"
import { refuse } from "./Refusal.ts"
import type { Resources } from "./resources.ts"
import { type Call, respondJson, type Routes } from "./Route.ts"

const limitBytes = 30 * 1024 * 1024

/** Limits of the front matter, in characters. */
const limits = { name: 64, description: 1024, displayName: 255 }

interface Folder {
  readonly name: string
  readonly description: string
  /** Without the top-level folder. */
  readonly files: ReadonlyArray<Zip.ZipEntry>
}

/** The folder of an upload: all files below one top-level folder, with a `SKILL.md` directly in it. */
const folderOf = Effect.fnUntraced(function*(files: ReadonlyArray<Multipart.File>) {
  const parts = files.filter(({ field }) => field === "files[]").map(({ content, path }) => {
    const [top = "", ...rest] = path.split("/")
    return { top, path: rest.join("/"), content }
  })
  const [first] = parts
  if (first === undefined) return yield* refuse(400, "files: Field required")
  if (parts.some(({ path, top }) => top !== first.top || path === "" || path.split("/").includes(".."))) {
    return yield* refuse(400, "files: All files must be in the same top-level directory")
  }
  const main = parts.find(({ path }) => path === "SKILL.md")
  if (main === undefined) return yield* refuse(400, "files: SKILL.md must be at the root of the top-level directory")
  const values = frontMatter(FileContent.textOf(main.content) ?? "")
  if (values === undefined) return yield* refuse(400, "SKILL.md must start with YAML frontmatter (---)")
  const name = values.get("name") ?? first.top
  const description = values.get("description") ?? ""
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name) || name.length > limits.name) {
    return yield* refuse(
      400,
      `SKILL.md: name must be at most ${limits.name} lowercase letters, digits and hyphens: '${name}'`
    )
  }
  if (description === "") return yield* refuse(400, "SKILL.md: description is required")
  if (description.length > limits.description) {
    return yield* refuse(400, `SKILL.md: description must have at most ${limits.description} characters`)
  }
  const folder: Folder = { name, description, files: parts }
  return folder
})

export const make = (store: Resources) => {
  const contents = new Map<string, Folder>()

  const skills = store.resource({
    path: "/v1/skills/{skill_id}",
    name: "Skill",
    prefix: "skill",
    item: Skill,
    deleted: DeletedSkill,
    filters: { source: ({ source }, sources) => sources.includes(source.type) }
  })
  const versions = store.resource({
    path: "/v1/skills/{skill_id}/versions/{version}",
    name: "Skill version",
    prefix: "skver",
    item: SkillVersion,
    deleted: DeletedSkillVersion
  }, ({ id }) => skills.find(id))

  const receive = (call: Call) => Multipart.receive(call, refuse, { keep: "all", limitBytes })

  const addVersion = (call: Call, skill_id: string, folder: Folder) => {
    const { description, name } = folder
    const version = versions.add({ skill_id, name, description }, store.contextOf(call), skill_id)
    contents.set(version.id, folder)
    return version
  }

  const create = Effect.fnUntraced(function*(call: Call) {
    const { fields, files } = yield* receive(call)
    const folder = yield* folderOf(files)
    const display_name = fields.get("display_name")?.at(-1) ?? folder.name
    if (display_name.length > limits.displayName) {
      return yield* refuse(400, `display_name: String should have at most ${limits.displayName} characters`)
    }
    const skill = skills.add({ display_name, source: { type: "custom" } }, store.contextOf(call))
    const { id } = addVersion(call, skill.id, folder)
    return skills.change(skill.id, { latest_version_id: id })
  })

  const createVersion = Effect.fnUntraced(function*(call: Call) {
    yield* skills.find(call.id)
    const folder = yield* folderOf((yield* receive(call)).files)
    const name = versions.all(call.id).at(0)?.name
    if (name !== folder.name) {
      return yield* refuse(400, `SKILL.md: name must be that of the skill: '${name}', not '${folder.name}'`)
    }
    const version = addVersion(call, call.id, folder)
    skills.change(call.id, { latest_version_id: version.id, updated_at: version.created_at })
    return version
  })

  const remove = Effect.fnUntraced(function*({ id }: Call) {
    yield* skills.find(id)
    for (const version of versions.all(id)) {
      versions.remove(version.id, id)
      contents.delete(version.id)
    }
    skills.remove(id)
    return { id, type: "skill_deleted" }
  })

  const removeVersion = Effect.fnUntraced(function*({ id, part }: Call) {
    yield* skills.find(id)
    yield* versions.find(part, id)
    if (versions.all(id).length === 1) {
      return yield* refuse(400, `Skill ${id} must have at least one version: delete the skill instead`)
    }
    versions.remove(part, id)
    contents.delete(part)
    const [latest] = versions.all(id)
    if (latest !== undefined) skills.change(id, { latest_version_id: latest.id })
    return { id: part, type: "skill_version_deleted" }
  })

  const download = Effect.fnUntraced(function*({ id, part }: Call) {
    yield* skills.find(id)
    const { name } = yield* versions.find(part, id)
    const files = contents.get(part)?.files ?? []
    const archive = yield* Zip.zip(files.map(({ content, path }) => ({ path: `${name}/${path}`, content })))
    return {
      status: 200,
      headers: {
        "content-type": "application/octet-stream",
        "content-length": String(archive.byteLength),
        "content-disposition": `attachment; filename="${name}.zip"`
      },
      body: Stream.succeed(archive)
    }
  })

  const routes: Routes = {
    ...skills.routes,
    ...versions.routes,
    "POST /v1/skills": respondJson(create),
    "DELETE /v1/skills/{skill_id}": respondJson(remove),
    "POST /v1/skills/{skill_id}/versions": respondJson(createVersion),
    "DELETE /v1/skills/{skill_id}/versions/{version}": respondJson(removeVersion),
    "GET /v1/skills/{skill_id}/versions/{version}/content": download
  }
  return { routes, find: skills.find }
}
