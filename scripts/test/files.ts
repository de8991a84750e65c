// The files of the repository as the tests of its rules read them.
import { globSync, readFileSync } from "node:fs"
import { basename, join } from "node:path"
import ts from "typescript-5.9"

export const root = join(import.meta.dirname, "..", "..")

export const glob = (...patterns: ReadonlyArray<string>): ReadonlyArray<string> =>
  globSync(patterns, {
    cwd: root,
    exclude: (path) => /^(node_modules|dist|specs|\.cache)$/.test(basename(path))
  }).toSorted()

export const read = (file: string): string => readFileSync(join(root, file), "utf8")

export const sources = glob("packages/*/src/**/*.ts")

export const isGenerated = (file: string): boolean => file.includes("/generated/")

export const parse = (file: string, text: string): ts.SourceFile =>
  ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)

const parsed = new Map<string, ts.SourceFile>()

/** A file as a syntax tree. Several tests read the same files, so each is parsed once. */
export const sourceOf = (file: string): ts.SourceFile => {
  const source = parsed.get(file) ?? parse(file, read(file))
  parsed.set(file, source)
  return source
}

export const nodesOf = (source: ts.SourceFile): ReadonlyArray<ts.Node> => {
  const nodes: Array<ts.Node> = []
  const visit = (node: ts.Node): void => {
    nodes.push(node)
    node.forEachChild(visit)
  }
  visit(source)
  return nodes
}

/** Where a node is, as editors and terminals link it. */
export const at = (node: ts.Node): string => {
  const source = node.getSourceFile()
  return `${source.fileName}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
}

/** The module that a node imports, exports from or loads. */
export const importedBy = (node: ts.Node): string | undefined => {
  const from = ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
    ? node.moduleSpecifier
    : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
    ? node.argument.literal
    : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
    ? node.arguments[0]
    : undefined
  return from !== undefined && ts.isStringLiteralLike(from) ? from.text : undefined
}
