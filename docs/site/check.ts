// What is wrong with a built site: links and anchors without a target, modules and pages that are missing, paths of a machine.
import { spawnSync } from "node:child_process"
import { existsSync, globSync, readFileSync } from "node:fs"
import { basename, join, posix } from "node:path"
import { entrypointsOf } from "./modules.ts"
import { type Page, root, sectionsOf } from "./pages.ts"

const base = "/effect-genai/"

interface Html {
  readonly path: string
  readonly links: ReadonlyArray<string>
  readonly ids: ReadonlySet<string>
}

const decoded = (text: string) => decodeURIComponent(text.replaceAll("&amp;", "&"))

const htmlOf = (site: string, file: string): Html => {
  const text = readFileSync(join(site, file), "utf8")
  return {
    path: file,
    links: [...text.matchAll(/ (?:href|src)="([^"]+)"/g)].map(([, link = ""]) => decoded(link)),
    ids: new Set([...text.matchAll(/ id="([^"]+)"/g)].map(([, id = ""]) => decoded(id)))
  }
}

/** The file that a link of a page leads to, and its anchor; `undefined` where it leaves the site. */
const targetOf = ({ path }: Html, link: string) => {
  if (/^(?:https?:|mailto:|data:)/.test(link)) return undefined
  const [target = "", anchor] = link.split("#")
  if (target === "") return { file: path, anchor }
  const file = target.startsWith("/") ? target.replace(base, "") : posix.join(posix.dirname(path), target)
  return { file: file === "" || file.endsWith("/") ? `${file}index.html` : file, anchor }
}

const brokenLinks = (site: string): ReadonlyArray<string> => {
  const pages = new Map(globSync("**/*.html", { cwd: site }).map((file) => [file, htmlOf(site, file)]))
  return [...pages.values()].flatMap((page) =>
    [...new Set(page.links)].flatMap((link) => {
      const target = targetOf(page, link)
      if (target === undefined) return []
      const { anchor, file } = target
      const found = pages.get(file)
      const exists = found === undefined ? existsSync(join(site, file)) : !anchor || found.ids.has(anchor)
      return exists ? [] : [`${page.path}: the link ${link} has no target`]
    })
  )
}

/** Pages of the guide and the cookbook that the navigation lacks. */
const unlisted = (folder: string): ReadonlyArray<string> => {
  const listed = new Set(sectionsOf(`docs/${folder}/README.md`).flatMap(({ items }) => items.map(({ link }) => link)))
  return globSync(`docs/${folder}/*.md`, { cwd: root })
    .map((file) => `/${folder}/${basename(file, ".md")}`)
    .filter((link) => !link.endsWith("/README") && !listed.has(link))
    .map((link) => `${link} is not in the navigation`)
}

const lackingModules = (pages: ReadonlyArray<Page>): ReadonlyArray<string> => {
  const paths = new Set(pages.map(({ path }) => path))
  return entrypointsOf().filter((module) => !paths.has(`reference/${module}`))
    .map((module) => `@effect-genai/${module} has no page`)
}

const leaks = (site: string): ReadonlyArray<string> =>
  globSync("**/*.{html,js,txt,json}", { cwd: site })
    .filter((file) => readFileSync(join(site, file), "utf8").includes(root))
    .map((file) => `${file} has a path of this machine`)

const unindexed = (site: string, pages: ReadonlyArray<Page>): ReadonlyArray<string> => {
  const index = readFileSync(join(site, "llms.txt"), "utf8")
  return pages.filter(({ path }) => !index.includes(`/${path}.html)`)).map(({ path }) => `llms.txt lacks ${path}`)
}

const unsearchable = (site: string): ReadonlyArray<string> =>
  globSync("assets/chunks/@localSearchIndex*.js", { cwd: site }).length > 0 ? [] : ["the site has no search index"]

/** Words of the pages in the repository that neither the dictionaries nor `words.txt` have. */
const misspelled = (): ReadonlyArray<string> => {
  const spell = join(import.meta.dirname, "node_modules", ".bin", "cspell")
  const options = ["--config", join(import.meta.dirname, "cspell.json"), "--no-progress", "--no-summary"]
  const { status, stderr, stdout } = spawnSync(spell, ["lint", ...options, "*.md", "docs/**/*.md", "packages/*/*.md"], {
    cwd: root,
    encoding: "utf8"
  })
  const lines = stdout.split("\n").filter((line) => line !== "").map((line) => line.replace(`${root}/`, ""))
  return status === 0 || lines.length > 0 ? lines : [`cspell failed: ${stderr}`]
}

export const check = (site: string, pages: ReadonlyArray<Page>): ReadonlyArray<string> => [
  ...brokenLinks(site),
  ...unlisted("guide"),
  ...unlisted("cookbook"),
  ...lackingModules(pages),
  ...unindexed(site, pages),
  ...unsearchable(site),
  ...leaks(site),
  ...misspelled()
]
