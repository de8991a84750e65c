// The page of promises and the tests that bear their names: neither without the other.
import { globSync, readFileSync } from "node:fs"
import { join, normalize } from "node:path"
import ts from "typescript-5.9"
import { expect, test } from "vitest"

const root = join(import.meta.dirname, "..", "..")
const read = (file: string) => readFileSync(join(root, file), "utf8")

interface Row {
  readonly promise: string
  /** The tests that show it; none where the page says what else does, or why nothing can. */
  readonly files: ReadonlyArray<string>
  readonly shown: string
}

const rows = read("docs/promises.md").split("\n").flatMap((line): ReadonlyArray<Row> => {
  const [, promise = "", , shown = ""] = /^\| \*\*(.+?)\*\* +\|(.*)\|(.*)\|$/.exec(line) ?? []
  const files = [...shown.matchAll(/\]\(([^)]+\.test\.ts)\)/g)].map(([, link = ""]) => normalize(join("docs", link)))
  return promise === "" ? [] : [{ promise, files, shown: shown.trim() }]
})

/** The first name of a chain of calls and properties: `it` of `it.effect.each(…)`. */
const rootName = (node: ts.Expression): string =>
  ts.isIdentifier(node)
    ? node.text
    : ts.isCallExpression(node) || ts.isPropertyAccessExpression(node)
    ? rootName(node.expression)
    : ""

/** The names of the tests of a file. */
const namesOf = (file: string): ReadonlyArray<string> => {
  const names: Array<string> = []
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /^(it|test)$/.test(rootName(node.expression))) {
      const [name] = node.arguments
      if (name !== undefined && ts.isStringLiteralLike(name)) names.push(name.text)
      if (name !== undefined && ts.isTemplateExpression(name)) names.push(name.head.text)
    }
    node.forEachChild(visit)
  }
  visit(ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true))
  return names
}

const shows = (name: string, promise: string) => name.startsWith(`${promise}: `)

test("a promise has one row, which says where it is shown or why it is not", () => {
  const promises = rows.map(({ promise }) => promise)
  expect(promises.length).toBeGreaterThan(50)
  expect(promises).toEqual([...new Set(promises)])
  expect(rows.filter(({ shown }) => shown === "")).toEqual([])
})

test("every promise is shown where the page says: by a test with its name", () => {
  const absent = rows.flatMap(({ files, promise }) =>
    files.filter((file) => !namesOf(file).some((name) => shows(name, promise))).map((file) => `${promise}: ${file}`)
  )
  expect(absent).toEqual([])
})

test("every test of a promise is on the page, in the row of its promise", () => {
  const files = globSync("packages/*/test/promises/*.test.ts", { cwd: root })
  expect(files.length).toBeGreaterThan(5)
  const unknown = files.flatMap((file) =>
    namesOf(file)
      .filter((name) => !rows.some(({ files, promise }) => shows(name, promise) && files.includes(file)))
      .map((name) => `${file}: ${name}`)
  )
  expect(unknown).toEqual([])
})
