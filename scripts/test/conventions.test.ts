// The rules of the repository that neither the compiler nor the linter knows.
import { readdirSync } from "node:fs"
import ts from "typescript-5.9"
import { expect, test } from "vitest"
import { at, glob, importedBy, isGenerated, nodesOf, read, root, sourceOf, sources } from "./files.ts"

const published = sources.filter((file) => /^packages\/(core|anthropic|mistral|node|sql)\//.test(file))

/** What `find` returns for the nodes of a file, each with its line. */
const scan = (find: (node: ts.Node) => string | undefined) => (file: string): ReadonlyArray<string> =>
  nodesOf(sourceOf(file)).flatMap((node) => {
    const found = find(node)
    return found === undefined ? [] : [`${at(node)} ${found.split("\n")[0]}`]
  })

const imports = (forbidden: RegExp) =>
  scan((node) => {
    const module = importedBy(node)
    return module !== undefined && forbidden.test(module) ? module : undefined
  })

const lines = (pattern: RegExp) => (file: string) =>
  read(file).split("\n").flatMap((line, index) => pattern.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [])

const longerThan = (limit: number) => (file: string) => {
  const length = read(file).trimEnd().split("\n").length
  return length > limit ? [`${file} has ${length} lines`] : []
}

test("nothing is of type any", () => {
  const any = scan((node) => node.kind === ts.SyntaxKind.AnyKeyword ? node.parent.getText() : undefined)
  expect(sources.flatMap(any)).toEqual([])
})

test("no type is asserted outside the transport and generated code", () => {
  const cast = scan((node) =>
    ts.isAsExpression(node) && !ts.isConstTypeReference(node.type) || ts.isTypeAssertionExpression(node)
      ? node.getText()
      : undefined
  )
  const crafted = sources.filter((file) => !isGenerated(file) && file !== "packages/core/src/Transport.ts")
  expect(crafted.flatMap(cast)).toEqual([])
})

test("sources import pages of Effect, not the whole: bundles depend on it", () => {
  expect(sources.flatMap(imports(/^effect$/))).toEqual([])
})

test("what is published for any platform names no Node module, nor a package that does", () => {
  const portable = published.filter((file) => !file.startsWith("packages/node/"))
  expect(portable.flatMap(imports(/^node:|^@effect\/platform-node|^@effect-genai\/node/))).toEqual([])
})

/** Folders of pages: programs import what is in them, but not what is in their folders. */
const foldersOfPages = new Set(["packages/anthropic/src/admin"])

/** The folders that a file is in, outermost first. */
const foldersOf = (file: string): ReadonlyArray<string> => {
  const [, root = "", path = ""] = /^(packages\/\w+\/src)\/(.+)\/[^/]+$/.exec(file) ?? []
  return path === "" ? [] : path.split("/").map((_, index, names) => [root, ...names.slice(0, index + 1)].join("/"))
}

test("private folders of packages are closed to imports", () => {
  const folders = new Set(
    published.flatMap((file) => foldersOf(file).find((folder) => !foldersOfPages.has(folder)) ?? [])
  )
  const open = [...folders].filter((folder) => {
    const [, root, path] = /^(packages\/\w+)\/src\/(.+)$/.exec(folder) ?? []
    const { exports, publishConfig } = JSON.parse(read(`${root}/package.json`))
    return [exports, publishConfig.exports].some((paths) => paths[`./${path}/*`] !== null)
  })
  expect(open).toEqual([])
})

test("no manifest has a key twice: of two paths in `exports` only the last would count", () => {
  const twice = glob("{packages/*/,}package.json").flatMap((file) =>
    nodesOf(sourceOf(file)).filter(ts.isObjectLiteralExpression).flatMap(({ properties }) => {
      const keys = properties.map(({ name }) => name?.getText() ?? "")
      return keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `${file} ${key}`)
    })
  )
  expect(twice).toEqual([])
})

test("core names no provider", () => {
  const core = sources.filter((file) => file.startsWith("packages/core/"))
  expect(core.flatMap(lines(/anthropic|mistral|claude/i))).toEqual([])
})

test("a file is short enough to be read: 300 lines, 1500 where generated", () => {
  expect(sources.filter((file) => !isGenerated(file)).flatMap(longerThan(300))).toEqual([])
  expect(sources.filter(isGenerated).flatMap(longerThan(1500))).toEqual([])
})

test("no path of a machine, nothing put off", () => {
  const texts = glob(
    "{packages,docs,scripts,.changeset}/**/*.{ts,mjs,json,yaml,md}",
    "*.{json,yaml,md}",
    ".*.json",
    ".ci/run"
  )
  const own = texts.filter((file) => file !== "scripts/test/conventions.test.ts")
  expect(own.flatMap(lines(/(?<![\w.*}])\/(home|Users|root|work|tmp)\/|\b(TODO|FIXME)\b/))).toEqual([])
})

test("the top level holds packages, docs, scripts, scratchpad and the files every tool looks for there", () => {
  const files = [
    "package.json",
    "pnpm-lock.yaml",
    "pnpm-workspace.yaml",
    "tsconfig.base.json",
    "README.md",
    "CONTRIBUTING.md",
    "SECURITY.md",
    "LICENSE"
  ]
  const allowed = new Set(["packages", "docs", "scripts", "scratchpad", "node_modules", ...files])
  expect(readdirSync(root).filter((name) => !name.startsWith(".") && !allowed.has(name))).toEqual([])
})
