// The pages of the site: those of the repository, and the reference. Links that leave the site lead to GitHub.
import { existsSync, globSync, readFileSync } from "node:fs"
import { dirname, join, posix, relative } from "node:path"
import { slug } from "../../packages/codegen/src/anchors.ts"

export const root = join(import.meta.dirname, "..", "..")

const manifest: { readonly homepage: string } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"))

/** Where the site is published, with a trailing slash. */
export const homepage = manifest.homepage
const source = "https://github.com/effect-genai/effect-genai/blob/main/"

export interface Page {
  /** Its path in the site, without the extension: `guide/prices`. */
  readonly path: string
  readonly title: string
  /** The text of its first paragraph. */
  readonly summary: string
  readonly text: string
}

const read = (file: string) => readFileSync(join(root, file), "utf8")

/** The path of a file of the repository in the site; `undefined` where the site does not have it. */
const pathOf = (file: string): string | undefined => {
  if (file === "README.md") return "index"
  const path = /^docs\/(.*)\.md$/.exec(file)?.[1]
  return path?.replace(/(^|\/)README$/, "$1index")
}

const withoutCode = (text: string, replace: (prose: string) => string): string =>
  text.split(/(^```.*?^```$|`[^`\n]*`)/gms).map((part, index) => index % 2 === 0 ? replace(part) : part).join("")

/** Rewrites the links of a page of the repository. */
const linked = (file: string, text: string): string =>
  withoutCode(
    text,
    (prose) =>
      prose.replaceAll(/\]\((?!https?:|#)([^)#\s]+)(#[^)]*)?\)/g, (link, target: string, anchor = "") => {
        const to = posix.join(dirname(file), target)
        if (/\.(png|svg)$/.test(to)) return link
        const path = pathOf(to)
        return path === undefined ? `](${source}${to}${anchor})` : `](/${path}.md${anchor})`
      })
  )

const plain = (markdown: string): string =>
  markdown.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1").replaceAll(/[*`]/g, "").replaceAll(/\s+/g, " ").trim()

const page = (path: string, text: string): Page => {
  const [, title = "", rest = ""] = /^# ([^\n]+)$(.*)/ms.exec(text) ?? []
  const summary = rest.trim().split(/\n\n|^#/m)[0] ?? ""
  return { path, title: plain(title), summary: plain(summary), text }
}

const prose = (): ReadonlyArray<Page> =>
  ["README.md", ...globSync("docs/{*,guide/*,cookbook/*,decisions/*}.md", { cwd: root }).toSorted()]
    .map((file) => page(pathOf(file) ?? file, linked(file, read(file))))

/** The comment at the head of a module, as Markdown. */
const headOf = (file: string): string => {
  const [, comment = ""] = /^(?:\/\/.*\n)*\/\*\*(.*?)\*\//s.exec(read(file)) ?? []
  return comment.replaceAll(/^ *\*? ?/gm, "").replaceAll(/\{@link (\w+)\}/g, "`$1`").trim()
}

/** The anchors of a page: those of its headings, numbered where they repeat, and those in its tables. */
const anchorsOf = ({ text }: Page): ReadonlySet<string> => {
  const ids = new Set([...text.matchAll(/ id="([^"]+)"/g)].map(([, id = ""]) => id))
  for (const [, heading = ""] of text.matchAll(/^#+ (.+)$/gm)) {
    const id = slug(heading)
    let unique = id
    for (let count = 1; ids.has(unique); count++) unique = `${id}-${count}`
    ids.add(unique)
  }
  return ids
}

/** Corrects links of TypeDoc to the second heading of a name, where a page has only one. */
const anchored = (pages: ReadonlyArray<Page>): ReadonlyArray<Page> => {
  const anchors = new Map(pages.map((each) => [each.path, anchorsOf(each)]))
  return pages.map((each) => ({
    ...each,
    text: each.text.replaceAll(/\]\((?:\/([^)#]+)\.md)?#([^)]+)\)/g, (link, path: string | undefined, id: string) => {
      const found = anchors.get(path ?? each.path)?.has(id) ?? true
      return found ? link : link.replace(/-\d+\)$/, ")")
    })
  }))
}

/** Every shape is a type and a schema of the same name: the types say all. */
const withoutSchemas = (text: string): string => text.replace(/^## Variables$.*?^(?=## )/ms, "")

/** The file of a module, or of a namespace of one, without the folder and the extension that TypeDoc gives it. */
const moduleOf = (file: string) => file.replaceAll("/namespaces/", "/").replace(/(\/README)?\.md$/, "")

/** `anthropic/src/Messages.md` of the reference is the page `reference/anthropic/Messages`. */
const referencePath = (file: string) => `reference/${moduleOf(file).replace("/src/", "/")}`

/** The page of a module, or of a namespace of one: its name as programs write it, its head, and its exports. */
const referencePage = (folder: string, file: string): Page => {
  const path = referencePath(file)
  const module = `packages/${moduleOf(file)}.ts`
  const imported = path.replace("reference/", "@effect-genai/")
  const name = file.includes("/namespaces/") ? imported.replace(/\/(?=\w+$)/, ".") : imported
  const head = existsSync(join(root, module)) ? headOf(module) : ""
  const body = readFileSync(join(folder, file), "utf8")
    .replace(/^# .*$/m, "")
    .replaceAll(
      /\]\((?!https?:|#)([^)#\s]+)(#[^)]*)?\)/g,
      (_, target: string, anchor = "") => `](/${referencePath(posix.join(dirname(file), target))}.md${anchor})`
    )
  const exports = file.endsWith("/Schemas.md") ? withoutSchemas(body) : body
  return page(path, `# ${name}\n\n${head}\n${exports}`)
}

/** The pages of the reference, from the output of TypeDoc. */
const reference = (folder: string): ReadonlyArray<Page> => {
  const pages = anchored(
    globSync("*/src/**/*.md", { cwd: folder })
      .map((file) => referencePage(folder, relative(".", file)))
      .toSorted((one, other) => one.path.localeCompare(other.path))
  )
  const index = Object.entries(Object.groupBy(pages, ({ path }) => path.split("/")[1] ?? "")).map(
    ([name, modules = []]) =>
      [
        `## @effect-genai/${name}`,
        "| module | what it is |\n| --- | --- |\n" +
        modules.map(({ path, summary, title }) =>
          `| [${title.replace(`@effect-genai/${name}/`, "")}](/${path}.md) | ${summary.replaceAll("|", "\\|")} |`
        ).join("\n")
      ].join("\n\n")
  )
  const head = "# Reference\n\nEvery module that a program can import, with its exports."
  return [page("reference/index", `${head}\n\n${index.join("\n\n")}\n`), ...pages]
}

export const pages = (folder: string): ReadonlyArray<Page> => [...prose(), ...reference(folder)]

export interface Section {
  readonly text: string
  readonly items: ReadonlyArray<{ readonly text: string; readonly link: string }>
}

/** The sections of an index page: its headings and the pages in their tables or lists, in order. */
export const sectionsOf = (file: string): ReadonlyArray<Section> => {
  if (!existsSync(join(root, file))) return []
  return read(file).split(/^(?=## |[A-Z][^.\n]*$)/m).flatMap((part) => {
    const items = [...part.matchAll(/^(?:\| |- )\[([^\]]+)\]\(([\w./-]+)\.md\)/gm)].map(([, text = "", name = ""]) => ({
      text: text.replaceAll("`", ""),
      link: `/${posix.join(dirname(file).replace("docs/", ""), name)}`
    }))
    const [heading = ""] = part.split("\n")
    return items.length === 0 ? [] : [{ text: heading.replace(/^#+ /, ""), items }]
  })
}
