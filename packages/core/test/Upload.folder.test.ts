// Uploads of folders: which files are read, and the paths that are sent.
import * as Upload from "@effect-genai/core/Upload"
import { formOf, onlyRequest } from "@effect-genai/provider-contract/support/scripted"
import * as NodeServices from "@effect/platform-node/NodeServices"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import { against, reasonOf, sent, uploadFolder } from "./support/acme.ts"
import { response } from "./support/sentRequest.ts"

const named = (...names: ReadonlyArray<string>) => names.map((name) => Upload.fromBytes("x", { name }))

/** A temporary folder `parent` with a folder `skill` of these files. */
const folder = (files: { readonly [path: string]: string }) =>
  Effect.gen(function*() {
    const fs = yield* FileSystem.FileSystem
    const path = yield* Path.Path
    const parent = yield* fs.makeTempDirectoryScoped()
    for (const [file, content] of Object.entries(files)) {
      yield* fs.makeDirectory(path.dirname(path.join(parent, file)), { recursive: true })
      yield* fs.writeFileString(path.join(parent, file), content)
    }
    return { fs, parent, skill: path.join(parent, "skill") }
  })

const namesOf = (sources: ReadonlyArray<Upload.Source>) => sources.map(({ name }) => name)

const skill = {
  "skill/SKILL.md": "# Skill",
  "skill/scripts/run.py": "print()",
  "skill/scripts/Lib.py": "",
  "skill/a b/ü.md": "é",
  "skill/.env": "SECRET=1",
  "skill/.git/config": "x",
  "skill/node_modules/x/index.js": "x",
  "secret.txt": "secret"
}

describe("the files of a folder", () => {
  it.effect("are sorted, named from the parent, and without hidden and excluded ones", () =>
    Effect.gen(function*() {
      const { skill: path } = yield* folder(skill)
      const excluded: Array<string> = []
      const exclude = (path: string) => {
        excluded.push(path)
        return path === "node_modules"
      }
      const names = ["skill/SKILL.md", "skill/a b/ü.md", "skill/scripts/Lib.py", "skill/scripts/run.py"]
      assert.deepStrictEqual(namesOf(yield* Upload.fromFolder(path, { exclude })), names)
      assert.deepStrictEqual(namesOf(yield* Upload.fromFolder(`${path}/`, { exclude })), names)
      assert.notInclude(excluded, "node_modules/x")
      assert.deepStrictEqual(
        namesOf(yield* Upload.fromFolder(path, { exclude: (path) => path.includes("/"), name: "other" })),
        ["other/SKILL.md"]
      )
    }).pipe(Effect.scoped, Effect.provide(NodeServices.layer)))

  it.effect("include links to files in the folder, and no others", () =>
    Effect.gen(function*() {
      const { fs, parent, skill: path } = yield* folder({
        "skill/SKILL.md": "# Skill",
        "skill/docs/a.md": "",
        "skill-2/b.md": "",
        "secret.txt": ""
      })
      yield* fs.symlink(`${path}/SKILL.md`, `${path}/docs/link.md`)
      yield* fs.symlink(`${parent}/secret.txt`, `${path}/out.txt`)
      yield* fs.symlink(`${parent}/skill-2/b.md`, `${path}/sibling.md`)
      yield* fs.symlink(path, `${path}/docs/loop`)
      yield* fs.symlink(`${path}/nothing`, `${path}/broken`)
      yield* fs.symlink(path, `${parent}/alias`)
      assert.deepStrictEqual(namesOf(yield* Upload.fromFolder(path)), [
        "skill/SKILL.md",
        "skill/docs/a.md",
        "skill/docs/link.md"
      ])
      assert.deepStrictEqual(namesOf(yield* Upload.fromFolder(`${parent}/alias`)), [
        "alias/SKILL.md",
        "alias/docs/a.md",
        "alias/docs/link.md"
      ])
    }).pipe(Effect.scoped, Effect.provide(NodeServices.layer)))

  it.effect("are limited in number and in bytes, and the error names a file", () =>
    Effect.gen(function*() {
      const { skill: path } = yield* folder({ "skill/a.md": "12345", "skill/b.md": "12345" })
      const files = yield* Effect.flip(Upload.fromFolder(path, { limitFiles: 1 }))
      assert.include(files, { _tag: "FolderTooLarge", limit: "1 files" })
      const bytes = yield* Effect.flip(Upload.fromFolder(path, { limitBytes: 9 }))
      assert.include(bytes, { _tag: "FolderTooLarge", limit: "9 bytes", file: "skill/b.md" })
      assert.include(bytes.message, "skill/b.md")
      assert.lengthOf(yield* Upload.fromFolder(path, { limitBytes: 10, limitFiles: 2 }), 2)
    }).pipe(Effect.scoped, Effect.provide(NodeServices.layer)))

  it.effect("fail with the error of the file system if there is no such folder", () =>
    Effect.gen(function*() {
      const { parent } = yield* folder({ "a.md": "" })
      for (const path of [`${parent}/none`, `${parent}/a.md`]) {
        assert.strictEqual((yield* Effect.flip(Upload.fromFolder(path)))._tag, "PlatformError")
      }
    }).pipe(Effect.scoped, Effect.provide(NodeServices.layer)))

  it.effect("are sent in one form, each with its path, content and type", () =>
    Effect.gen(function*() {
      const { skill: path } = yield* folder({ "skill/SKILL.md": "# Skill", "skill/ü/run.py": "print()" })
      yield* uploadFolder({ files: yield* Upload.fromFolder(path), title: "T" })
      const request = yield* onlyRequest
      const form = yield* formOf(request)
      const files = form.getAll("files[]").flatMap((file) => file instanceof File ? [file] : [])
      const contents = yield* Effect.forEach(files, (file) => Effect.promise(() => file.text()))
      assert.deepStrictEqual(contents, ["# Skill", "print()"])
      assert.strictEqual(form.get("title"), "T")
      assert.deepStrictEqual(pathsOf(request.body), ["skill/SKILL.md", "skill/ü/run.py"])
    }).pipe(Effect.scoped, Effect.provide([NodeServices.layer, against([response])])))
})

const pathsOf = (body: Uint8Array) =>
  [...new TextDecoder().decode(body).matchAll(/name="files\[\]"; filename="(.*)"/g)].map(([, path]) => path)

describe("the path of an uploaded file", () => {
  it.effect("has slashes, no leading dot, and quoted characters", () =>
    Effect.gen(function*() {
      yield* uploadFolder({
        files: named("./skill/a.md", "skill\\docs\\b.md", 'skill/"c".md', "skill/日本.md", "skill/d\r\nX-Evil: 1.md")
      })
      const { body } = yield* onlyRequest
      assert.deepStrictEqual(pathsOf(body), [
        "skill/a.md",
        "skill/docs/b.md",
        "skill/%22c%22.md",
        "skill/日本.md",
        "skill/d%0D%0AX-Evil: 1.md"
      ])
    }).pipe(Effect.provide(against([response]))))

  it.effect.each(["../a.md", "skill/../../a.md", "skill\\..\\a.md", "/etc/passwd", "skill//a.md", "skill/./a.md", ""])(
    "is rejected if it is %s",
    (name) =>
      Effect.gen(function*() {
        const reason = yield* reasonOf(uploadFolder({ files: named("skill/SKILL.md", name) }))
        assert.include(reason, { _tag: "UnsafeInput", attempts: 0 })
        assert.deepStrictEqual(yield* sent, [])
      }).pipe(Effect.provide(against([])))
  )

  it.effect("does not hide that all files together are over the limit of the endpoint", () =>
    Effect.gen(function*() {
      const half = (name: string) => Upload.fromBytes(new Uint8Array(501), { name })
      const reason = yield* reasonOf(uploadFolder({ files: [half("s/a"), half("s/b")] }))
      assert.deepInclude(reason, { _tag: "RequestTooLarge", actualBytes: 1002, limitBytes: 1000 })
    }).pipe(Effect.provide(against([]))))
})
