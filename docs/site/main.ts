// `npm run docs` builds the site into .cache/site and checks it; `-- --serve` serves it then.
import { spawnSync } from "node:child_process"
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { parseArgs } from "node:util"
import { exec } from "../../scripts/exec.ts"
import { check } from "./check.ts"
import { llms, llmsFull } from "./llms.ts"
import { type Page, pages, root, type Section } from "./pages.ts"

const { values: { serve } } = parseArgs({ options: { serve: { type: "boolean", default: false } } })

const bin = (name: string) => join(import.meta.dirname, "node_modules", ".bin", name)
const [work, site] = [join(root, ".cache", "docs"), join(root, ".cache", "site")]
const write = (file: string, text: string) => {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

/** The modules of the reference by package, for the navigation. */
const modulesOf = (all: ReadonlyArray<Page>): ReadonlyArray<Section> =>
  Object.entries(
    Object.groupBy(all.filter(({ path }) => path.startsWith("reference/")), ({ path }) => path.split("/")[1] ?? "")
  ).flatMap(([name, modules = []]) =>
    name === "index" ? [] : [{
      text: name,
      items: modules.map(({ path, title }) => ({
        text: title.replace(`@effect-genai/${name}/`, ""),
        link: `/${path}`
      }))
    }]
  )

rmSync(work, { recursive: true, force: true })
rmSync(site, { recursive: true, force: true })
const typedoc = join(work, "typedoc")
exec(bin("typedoc"), ["--options", join(import.meta.dirname, "typedoc.json"), "--out", typedoc])

const all = pages(typedoc)
for (const { path, text } of all) write(join(work, "pages", `${path}.md`), text)
cpSync(join(root, "docs", "guide", "images"), join(work, "pages", "guide", "images"), { recursive: true })

exec(bin("vitepress"), ["build", import.meta.dirname], {
  env: { ...process.env, DOCS_MODULES: JSON.stringify(modulesOf(all)) }
})
write(join(site, "llms.txt"), llms(all))
write(join(site, "llms-full.txt"), llmsFull(all))

const faults = check(site, all)
for (const fault of faults) console.log(fault)
console.log(`${all.length} pages are in .cache/site`)
process.exitCode = faults.length === 0 ? 0 : 1

if (serve) spawnSync(bin("vitepress"), ["serve", import.meta.dirname], { stdio: "inherit" })
