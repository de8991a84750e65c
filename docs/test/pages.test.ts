// Checks the pages against the code and each other: links have targets, names exist, tables are complete.
import * as Anthropic from "@effect-genai/anthropic"
import * as Core from "@effect-genai/core"
import * as Scripted from "@effect-genai/core/Testing"
import * as Mistral from "@effect-genai/mistral"
import { existsSync, globSync, readFileSync } from "node:fs"
import { basename, dirname, join } from "node:path"
import { expect, test } from "vitest"
import { anchorsOf, proseOf } from "../../packages/codegen/src/anchors.ts"

const root = join(import.meta.dirname, "..", "..")
const read = (page: string) => readFileSync(join(root, page), "utf8")
const prose = (page: string) => proseOf(read(page))

const guide = globSync("docs/guide/*.md", { cwd: root })
const readmes = globSync("packages/*/README.md", { cwd: root })
const pages = [
  ...globSync("*.md", { cwd: root }),
  ...readmes,
  ...globSync("docs/**/*.md", { cwd: root, exclude: ["**/node_modules/**"] })
]

/** The rows of a page's tables; each cell is the list of its words in backticks. */
const rows = (page: string) => rowsOf(prose(page))

const rowsOf = (text: string) =>
  text.split("\n").filter((line) => line.startsWith("|"))
    .map((line) =>
      line.split("|").slice(1, -1).map((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, word = ""]) => word))
    )

/** The text without its code in backticks, which may look like a link. */
const links = (page: string) => prose(page).replaceAll(/`[^`\n]*`/g, "")

test("every link within the repository has a target", () => {
  const broken = pages.flatMap((page) =>
    [...links(page).matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)].flatMap(([link, path = "", anchor]) => {
      const target = path === "" ? page : join(dirname(page), path)
      const found = existsSync(join(root, target)) && (anchor === undefined || anchorsOf(read(target)).includes(anchor))
      return found ? [] : [`${page} ${link}`]
    })
  )
  expect(broken).toEqual([])
})

test("every link from a package to the docs site has a page", () => {
  const site = "https://effect-genai.github.io/effect-genai/"
  const broken = readmes.flatMap((readme) =>
    [...links(readme).matchAll(/\]\((https:[^)#]*)(?:#([^)]*))?\)/g)].flatMap(([link, url = "", anchor]) => {
      if (!url.startsWith(site) || url === site) return []
      const path = url.slice(site.length)
      const page = join("docs", path.endsWith("/") ? `${path}README.md` : `${path}.md`)
      const found = existsSync(join(root, page)) && (anchor === undefined || anchorsOf(read(page)).includes(anchor))
      return found ? [] : [`${readme} ${link}`]
    })
  )
  expect(broken).toEqual([])
})

test.each(["guide", "cookbook"])("%s/README.md lists every page beside it", (folder) => {
  const listed = [...prose(`docs/${folder}/README.md`).matchAll(/^\| \[[^\]]+\]\(([^)]+)\)/gm)].map(([, page]) => page)
  const pages = globSync(`docs/${folder}/*.md`, { cwd: root }).map((page) => basename(page))
  expect(listed.toSorted()).toEqual(pages.filter((page) => page !== "README.md").toSorted())
})

/** The modules by name; several packages may have a module of the same name. */
const modules = new Map<string, ReadonlyArray<object>>()
for (const barrel of [Core, Anthropic, Mistral, { Testing: Scripted }]) {
  for (const [name, module] of Object.entries(barrel)) modules.set(name, [...modules.get(name) ?? [], module])
}

test("every `Module.name` in the text of a page exists", () => {
  const absent = ["README.md", ...readmes, ...guide].flatMap((page) =>
    [...prose(page).matchAll(/`(\w+)\.(\w+)/g)].flatMap(([, module = "", name = ""]) => {
      const named = modules.get(module)
      return named === undefined || named.some((module) => name in module) ? [] : [`${page} ${module}.${name}`]
    })
  )
  expect(absent).toEqual([])
})

/** The modules of core, which providers pass on; pages of the same name are their own. */
const shared = new Set<object>(Object.values(Core))

test.each([["Anthropic", Anthropic], ["Mistral", Mistral]])("calls.md lists every module of %s", (name, barrel) => {
  const part = prose("docs/guide/calls.md").split(/^## /m).find((part) => part.startsWith(name)) ?? ""
  const covered = rowsOf(part).filter(([page]) => page?.length === 1)
  const absent = covered.flatMap(([[page = ""] = [], calls = []]) => {
    const module = new Map<string, object>(Object.entries(barrel)).get(page)
    return module === undefined ? [page] : calls.filter((call) => !(call in module)).map((call) => `${page}.${call}`)
  })
  const pages = Object.entries(barrel).flatMap(([page, module]) =>
    shared.has(module) || page.startsWith(name) ? [] : [page]
  )
  expect(absent).toEqual([])
  expect(covered.map(([[page = ""] = []]) => page).toSorted()).toEqual(pages.toSorted())
})

test("guide/errors.md has a row for every reason", () => {
  const listed = rows("docs/guide/errors.md").map(([[reason = ""] = []]) => reason).filter((reason) => reason !== "")
  const reasons = Core.Reason.Reason.members.map(({ fields }) => fields._tag.schema.literal)
  expect(listed.toSorted()).toEqual(reasons.toSorted())
})
