// Stories of skills on the embedded platform: folders in, versions, a zip archive out.
import * as Skills from "@effect-genai/anthropic/Skills"
import * as Testing from "@effect-genai/anthropic/Testing"
import * as Scripted from "@effect-genai/core/Testing"
import * as Upload from "@effect-genai/core/Upload"
import { settle, skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import * as NodeServices from "@effect/platform-node/NodeServices"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as FileSystem from "effect/FileSystem"
import * as Logger from "effect/Logger"
import * as Stream from "effect/Stream"
import { against, errorResponse, reasonOf, sent } from "./support/anthropic.ts"

const skillMd = (name: string, description = "Tells jokes") =>
  `---\nname: ${name}\ndescription: "${description}"\n---\n# Jokes\n`

const files = (contents: { readonly [name: string]: string }) =>
  Object.entries(contents).map(([name, content]) => Upload.fromBytes(content, { name }))

const jokes = (joke: string) => files({ "jokes/SKILL.md": skillMd("jokes"), "jokes/data/ü.txt": joke })

/** The texts of a zip archive by their paths, read by its central directory. */
const unzip = (bytes: Uint8Array) => {
  const archive = Buffer.from(bytes)
  const end = archive.lastIndexOf(Buffer.from("PK\x05\x06"))
  const entries: Array<readonly [string, string]> = []
  let at = archive.readUInt32LE(end + 16)
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const [size, name] = [20, 28].map((offset) => archive.readUInt16LE(at + offset))
    const local = archive.readUInt32LE(at + 42)
    const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
    const path = archive.toString("utf8", at + 46, at + 46 + (name ?? 0))
    entries.push([path, archive.toString("utf8", from, from + (size ?? 0))])
    at += 46 + (name ?? 0) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  return Object.fromEntries(entries)
}

const downloaded = (input: Skills.Versions.DownloadSkillVersion) =>
  Effect.map(Stream.mkUint8Array(Skills.Versions.download(input)), unzip)

const ids = Effect.map(Stream.runCollect(Skills.list()), (skills) => skills.map(({ id }) => id))

const logging = () => {
  const logged: Array<string> = []
  return { logged, layer: Logger.layer([Logger.make(({ message }) => logged.push(String(message)))]) }
}

describe("a skill", () => {
  it.effect("has the folder it was created from, and a version for each later upload", () =>
    Effect.gen(function*() {
      const skill = yield* Skills.create({ files: jokes("1"), display_name: "Jokes" })
      assert.include(skill, { type: "skill", display_name: "Jokes" })
      assert.strictEqual(skill.source.type, "custom")
      const second = yield* Skills.Versions.create({ skill_id: skill.id, files: jokes("2") })
      assert.include(second, { name: "jokes", description: "Tells jokes", skill_id: skill.id })
      assert.strictEqual((yield* Skills.retrieve({ skill_id: skill.id })).latest_version_id, second.id)
      const versions = yield* Stream.runCollect(Skills.Versions.list({ skill_id: skill.id, limit: 1 }))
      assert.deepStrictEqual(versions.map(({ id }) => id), [second.id, skill.latest_version_id])
      assert.deepStrictEqual(yield* downloaded({ skill_id: skill.id, version: skill.latest_version_id }), {
        "jokes/SKILL.md": skillMd("jokes"),
        "jokes/data/ü.txt": "1"
      })
      assert.strictEqual(
        (yield* downloaded({ skill_id: skill.id, version: second.id }))["jokes/data/ü.txt"],
        "2"
      )
      assert.deepStrictEqual(yield* Stream.runCollect(Skills.list({ source: "anthropic" })), [])
      assert.lengthOf(yield* Stream.runCollect(Skills.list({ source: "custom" })), 1)
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("loses a version, but not its last one, and is deleted with all of them", () =>
    Effect.gen(function*() {
      const { id, latest_version_id: first } = yield* Skills.create({ files: jokes("1") })
      const last = yield* reasonOf(Skills.Versions.delete({ skill_id: id, version: first }))
      assert.strictEqual(last._tag, "InvalidRequest")
      const second = yield* Skills.Versions.create({ skill_id: id, files: jokes("2") })
      yield* Skills.Versions.delete({ skill_id: id, version: second.id })
      assert.strictEqual((yield* Skills.retrieve({ skill_id: id })).latest_version_id, first)
      assert.deepStrictEqual(yield* Skills.delete({ skill_id: id }), { id, type: "skill_deleted" })
      for (
        const gone of [
          Skills.retrieve({ skill_id: id }),
          Skills.Versions.retrieve({ skill_id: id, version: first }),
          Stream.runDrain(Skills.Versions.download({ skill_id: id, version: first }))
        ]
      ) {
        assert.strictEqual((yield* reasonOf(gone))._tag, "NotFound")
      }
    }).pipe(Effect.provide(Testing.layer())))

  it.effect.each([
    { contents: {}, message: "files: Field required" },
    { contents: { "a/SKILL.md": skillMd("a"), "b/x.md": "" }, message: "same top-level directory" },
    { contents: { "a/docs/SKILL.md": skillMd("a") }, message: "SKILL.md must be at the root" },
    { contents: { "SKILL.md": skillMd("a") }, message: "same top-level directory" },
    { contents: { "a/SKILL.md": "# A" }, message: "frontmatter" },
    { contents: { "a/SKILL.md": "---\nname: a\n---\n" }, message: "description is required" },
    { contents: { "a/SKILL.md": skillMd("Not A Slug") }, message: "name must be" },
    { contents: { "a/SKILL.md": skillMd("a", "x".repeat(1025)) }, message: "at most 1024 characters" }
  ])("is rejected with a message: $message", ({ contents, message }) =>
    Effect.gen(function*() {
      const reason = yield* reasonOf(Skills.create({ files: files(contents) }))
      assert.strictEqual(reason._tag, "InvalidRequest")
      assert.include(reason.message, message)
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("may have a description of several lines, and the name of its folder", () =>
    Effect.gen(function*() {
      const { id, latest_version_id } = yield* Skills.create({
        files: files({ "my-skill/SKILL.md": "---\r\ndescription: >\r\n  Two\r\n  lines\r\n---\r\n" })
      })
      const version = yield* Skills.Versions.retrieve({ skill_id: id, version: latest_version_id })
      assert.include(version, { name: "my-skill", description: "Two lines" })
      const other = yield* reasonOf(
        Skills.Versions.create({ skill_id: id, files: files({ "other/SKILL.md": skillMd("other") }) })
      )
      assert.include(other.message, "'my-skill', not 'other'")
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("is created from a folder on disk", () =>
    Effect.gen(function*() {
      const fs = yield* FileSystem.FileSystem
      const folder = `${yield* fs.makeTempDirectoryScoped()}/jokes`
      yield* fs.makeDirectory(`${folder}/scripts`, { recursive: true })
      yield* fs.writeFileString(`${folder}/SKILL.md`, skillMd("jokes"))
      yield* fs.writeFileString(`${folder}/scripts/run.sh`, "echo 1")
      yield* fs.writeFileString(`${folder}/.env`, "SECRET=1")
      const { id, latest_version_id } = yield* Skills.create({ files: yield* Upload.fromFolder(folder) })
      assert.deepStrictEqual(yield* downloaded({ skill_id: id, version: latest_version_id }), {
        "jokes/SKILL.md": skillMd("jokes"),
        "jokes/scripts/run.sh": "echo 1"
      })
    }).pipe(Effect.scoped, Effect.provide([Testing.layer(), NodeServices.layer])))
})

describe("a scoped skill", () => {
  it.effect("is deleted when its scope ends, fails or is interrupted", () =>
    Effect.gen(function*() {
      const scoped = Skills.scoped({ files: jokes("1") })
      assert.lengthOf(yield* Effect.scoped(Effect.andThen(scoped, ids)), 1)
      assert.deepStrictEqual(yield* ids, [])
      yield* Effect.exit(Effect.scoped(Effect.andThen(scoped, Effect.fail("failed"))))
      assert.deepStrictEqual(yield* ids, [])
      const fiber = yield* Effect.forkChild(Effect.scoped(Effect.andThen(scoped, Effect.never)))
      yield* settle
      assert.lengthOf(yield* ids, 1)
      yield* Fiber.interrupt(fiber)
      assert.deepStrictEqual(yield* ids, [])
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("may have been deleted before, and a failed deletion is logged", () => {
    const { layer, logged } = logging()
    return Effect.gen(function*() {
      yield* Effect.scoped(
        Effect.flatMap(Skills.scoped({ files: jokes("1") }), ({ id }) => Skills.delete({ skill_id: id }))
      )
      assert.deepStrictEqual(logged, [])
    }).pipe(
      Effect.andThen(
        skipSleeps(Effect.scoped(Effect.as(Skills.scoped({ files: jokes("1"), workspace_id: "wrkspc_1" }), "done")))
          .pipe(
            Effect.tap((result) =>
              Effect.gen(function*() {
                assert.strictEqual(result, "done")
                assert.match(logged.join(), /^the skill skill_1 could not be deleted/)
                const workspaces = (yield* sent).map(({ headers }) => headers["anthropic-workspace-id"])
                assert.deepStrictEqual(workspaces, ["wrkspc_1", "wrkspc_1"])
              })
            ),
            Effect.provide(against([Scripted.json(skill), errorResponse(403, "permission_error")]))
          )
      ),
      Effect.provide([Testing.layer(), layer])
    )
  })
})

const skill = {
  id: "skill_1",
  type: "skill",
  display_name: "Jokes",
  latest_version_id: "skver_1",
  source: { type: "custom" },
  created_at: "2026-11-20T10:00:00Z",
  updated_at: "2026-11-20T10:00:00Z"
}
