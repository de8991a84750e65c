// The rules of the house that neither the compiler nor the linter knows.
import { globSync, readdirSync, readFileSync } from "node:fs"
import { basename, join } from "node:path"
import ts from "typescript-5.9"
import { expect, test } from "vitest"

const root = join(import.meta.dirname, "..")
const glob = (...patterns: ReadonlyArray<string>) =>
  globSync(patterns, { cwd: root, exclude: (path) => /^(node_modules|dist|specs|\.cache)$/.test(basename(path)) })
const read = (file: string) => readFileSync(join(root, file), "utf8")

const sources = glob("packages/*/src/**/*.ts")
const published = sources.filter((file) => /^packages\/(core|anthropic|mistral|node)\//.test(file))
const generated = (file: string) => file.includes("/generated/")

/** What `find` answers for the nodes of a file, each with its line. */
const scan = (find: (node: ts.Node) => string | undefined) => (file: string): ReadonlyArray<string> => {
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true)
  const found: Array<string> = []
  const visit = (node: ts.Node): void => {
    const what = find(node)
    if (what !== undefined) {
      found.push(`${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${what.split("\n")[0]}`)
    }
    node.forEachChild(visit)
  }
  visit(source)
  return found
}

/** The module a node imports, exports from or loads. */
const imported = (node: ts.Node): string | undefined => {
  const from = ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
    ? node.moduleSpecifier
    : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
    ? node.argument.literal
    : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
    ? node.arguments[0]
    : undefined
  return from !== undefined && ts.isStringLiteralLike(from) ? from.text : undefined
}

const imports = (forbidden: RegExp) =>
  scan((node) => {
    const module = imported(node)
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
  const crafted = sources.filter((file) => !generated(file) && file !== "packages/core/src/Transport.ts")
  expect(crafted.flatMap(cast)).toEqual([])
})

test("sources import pages of Effect, not the whole: bundles depend on it", () => {
  expect(sources.flatMap(imports(/^effect$/))).toEqual([])
})

test("what is published for any platform names no Node module, nor a package that does", () => {
  const portable = published.filter((file) => !file.startsWith("packages/node/"))
  expect(portable.flatMap(imports(/^node:|^@effect\/platform-node|^@effect-genai\/node/))).toEqual([])
})

test("a back room is closed: nobody outside can import from it", () => {
  const rooms = new Set(
    published.flatMap((file) => /^(packages\/\w+)\/src\/(\w+)\//.exec(file)?.slice(1).join(" ") ?? [])
  )
  const open = [...rooms].filter((room) => {
    const [folder, name] = room.split(" ")
    const { exports, publishConfig } = JSON.parse(read(`${folder}/package.json`))
    return [exports, publishConfig.exports].some((paths) => paths[`./${name}/*`] !== null)
  })
  expect(open).toEqual([])
})

test("core names no provider", () => {
  const core = sources.filter((file) => file.startsWith("packages/core/"))
  expect(core.flatMap(lines(/anthropic|mistral|claude/i))).toEqual([])
})

test("a file is short enough to be read: 300 lines, 1500 where generated", () => {
  expect(sources.filter((file) => !generated(file)).flatMap(longerThan(300))).toEqual([])
  expect(sources.filter(generated).flatMap(longerThan(1500))).toEqual([])
})

test("no path of a machine, nothing put off", () => {
  const texts = glob(
    "{packages,docs,.ci,.changeset}/**/*.{ts,mjs,json,yaml,md}",
    "*.{json,yaml,md}",
    ".*.json",
    ".ci/run"
  )
  const own = texts.filter((file) => file !== ".ci/house.test.ts")
  expect(own.flatMap(lines(/(?<![\w.*}])\/(home|Users|root|work|tmp)\/|\b(TODO|FIXME)\b/))).toEqual([])
})

test("the top level holds packages, docs, scratchpad and the files every tool looks for there", () => {
  const files = ["package.json", "pnpm-lock.yaml", "pnpm-workspace.yaml", "tsconfig.base.json", "README.md", "LICENSE"]
  const allowed = new Set(["packages", "docs", "scratchpad", "node_modules", ...files])
  expect(readdirSync(root).filter((name) => !name.startsWith(".") && !allowed.has(name))).toEqual([])
})
