// One word for one idea: no name that we declare has a word that the glossary of docs/style.md bans in names.
import ts from "typescript-5.9"
import { describe, expect, test } from "vitest"
import { blocksOf } from "../../docs/test/blocks.ts"
import { at, glob, isGenerated, nodesOf, parse, read, sourceOf } from "./files.ts"

/** The last column of the table. */
const bannedIn = (style: string): ReadonlySet<string> => {
  const [, glossary = ""] = style.split(/^## Glossary$/m)
  const [head = [], , ...rows] = glossary.split("\n").filter((line) => line.startsWith("|")).map((line) =>
    line.split("|").slice(1, -1).map((cell) => cell.trim())
  )
  const column = head.indexOf("banned in names")
  return new Set(rows.flatMap((row) => row[column]?.split(/, */) ?? []).filter((word) => word !== ""))
}

const banned = bannedIn(read("docs/style.md"))

/** `decodeHTMLBody_v2` is made of `decode`, `html`, `body`, `v` and `2`. */
const wordsOf = (name: string): ReadonlyArray<string> =>
  (name.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\d+/gu) ?? []).map((word) => word.toLowerCase())

/** The name that a node gives to something; nothing where it uses a name declared elsewhere. */
const declaredBy = (node: ts.Node): ts.Node | undefined =>
  ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node) ||
    ts.isTypeParameterDeclaration(node)
    || ts.isFunctionLike(node) || ts.isClassLike(node) || ts.isClassElement(node) || ts.isTypeElement(node)
    || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isModuleDeclaration(node)
    || ts.isEnumDeclaration(node) || ts.isEnumMember(node) || ts.isPropertyAssignment(node)
    || ts.isNamespaceImport(node) || ts.isNamespaceExport(node) || ts.isNamedTupleMember(node)
    || ((ts.isImportSpecifier(node) || ts.isExportSpecifier(node)) && node.propertyName !== undefined)
    ? node.name
    : undefined

const isName = (node: ts.Node): node is ts.Identifier | ts.PrivateIdentifier | ts.StringLiteral =>
  ts.isIdentifier(node) || ts.isPrivateIdentifier(node) ||
  (ts.isStringLiteral(node) && /^[\p{L}_$][\w$]*$/u.test(node.text))

const oldNames = (source: ts.SourceFile): ReadonlyArray<string> =>
  nodesOf(source).flatMap((node) => {
    const name = declaredBy(node)
    if (name === undefined || !isName(name) || !wordsOf(name.text).some((word) => banned.has(word))) return []
    return [`${at(name)} ${name.text}`]
  })

test("words of a name", () => {
  expect(wordsOf("decodeHTMLBody_v2")).toEqual(["decode", "html", "body", "v", "2"])
  expect(wordsOf("#toldAgain")).toEqual(["told", "again"])
  expect(wordsOf("MAX_KEPT")).toEqual(["max", "kept"])
})

test("the table bans words, and a declaration with one is found", () => {
  expect([...banned]).toEqual(expect.arrayContaining(["answer", "begin", "catalogue", "told"]))
  const code = `
    const { told: x, ...again } = a
    type Answer<Asked> = { readonly kept: 1; begin(said: 2): Begun }
    class Gauge { #answers = { made: 1, again, "told": 2, "told us": 3 } }
    import { told as heard } from "./told.ts"
    ask.answer(told.begun)`
  const names = oldNames(parse("file.ts", code)).map((hit) => hit.split(" ")[1])
  expect(names.join(" ")).toBe("again Answer Asked kept begin said Gauge #answers made told heard")
})

describe("a name has no word that the glossary bans", () => {
  const files = glob("*.{ts,mjs}", "{packages,docs,scripts}/**/*.{ts,mjs}").filter((file) => !isGenerated(file))

  test("in programs", () => {
    expect(files.length).toBeGreaterThan(200)
    expect(files.flatMap((file) => oldNames(sourceOf(file)))).toEqual([])
  })

  test("in blocks of README and guide", () => {
    const pages = ["README.md", ...glob("docs/guide/*.md")]
    const blocks = pages.flatMap((page) => blocksOf(page, read(page)).map(({ code }) => parse(page, code)))
    expect(blocks.length).toBeGreaterThan(20)
    expect(blocks.flatMap(oldNames)).toEqual([])
  })
})
