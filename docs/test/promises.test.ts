// Every promise on the page has a test with its name, and every such test is on the page.
import { globSync, readFileSync } from "node:fs"
import { join, normalize } from "node:path"
import ts from "typescript-5.9"
import { expect, test } from "vitest"

const root = join(import.meta.dirname, "..", "..")
const read = (file: string) => readFileSync(join(root, file), "utf8")

interface Row {
  readonly promise: string
  /** The tests that prove it; empty if the page names another proof, or says why there is none. */
  readonly files: ReadonlyArray<string>
  readonly proof: string
}

const rows = read("docs/promises.md").split("\n").flatMap((line): ReadonlyArray<Row> => {
  const [, promise = "", , proof = ""] = /^\| \*\*(.+?)\*\* +\|(.*)\|(.*)\|$/.exec(line) ?? []
  const files = [...proof.matchAll(/\]\(([^)]+\.test\.ts)\)/g)].map(([, link = ""]) => normalize(join("docs", link)))
  return promise === "" ? [] : [{ promise, files, proof: proof.trim() }]
})

/** The identifier at the root of a chain of calls and properties: `it` in `it.effect.each(…)`. */
const rootName = (node: ts.Expression): string =>
  ts.isIdentifier(node)
    ? node.text
    : ts.isCallExpression(node) || ts.isPropertyAccessExpression(node)
    ? rootName(node.expression)
    : ""

/** The names of all tests in a file. */
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

const proves = (name: string, promise: string) => name.startsWith(`${promise}: `)

test("each promise has one row, with its proof", () => {
  const promises = rows.map(({ promise }) => promise)
  expect(promises.length).toBeGreaterThan(50)
  expect(promises).toEqual([...new Set(promises)])
  expect(rows.filter(({ proof }) => proof === "")).toEqual([])
})

test("every file that the page names has a test with the name of the promise", () => {
  const absent = rows.flatMap(({ files, promise }) =>
    files.filter((file) => !namesOf(file).some((name) => proves(name, promise))).map((file) => `${promise}: ${file}`)
  )
  expect(absent).toEqual([])
})

test("every test in test/promises is in the row of its promise", () => {
  const files = globSync("packages/*/test/promises/*.test.ts", { cwd: root })
  expect(files.length).toBeGreaterThan(5)
  const unknown = files.flatMap((file) =>
    namesOf(file)
      .filter((name) => !rows.some(({ files, promise }) => proves(name, promise) && files.includes(file)))
      .map((name) => `${file}: ${name}`)
  )
  expect(unknown).toEqual([])
})
