// What the providers' modules offer to an editor: few names on a page, and every generated shape in `Schemas`.
import { basename, dirname, join, posix } from "node:path"
import ts from "typescript-5.9"
import { describe, expect, test } from "vitest"
import { glob, isGenerated, root } from "./files.ts"

/** The most names that a page may export, types and values of one name counted once. */
const limit = 50

const providers = ["anthropic", "mistral"]
const modulesOf = (provider: string) => glob(`packages/${provider}/src/{,admin/}*.ts`)
const shapesOf = (provider: string) =>
  glob(`packages/${provider}/src/generated/**/*.ts`).filter((file) => basename(file) !== "routes.ts")

const { config } = ts.readConfigFile(join(root, "tsconfig.base.json"), ts.sys.readFile)
const options = {
  ...ts.parseJsonConfigFileContent({ ...config, files: [] }, ts.sys, root).options,
  composite: false,
  noLib: true
}
const program = ts.createProgram({
  rootNames: providers.flatMap((provider) => [...modulesOf(provider), ...shapesOf(provider)]).map((file) =>
    join(root, file)
  ),
  options,
  host: {
    ...ts.createCompilerHost(options),
    // Names do not depend on Effect, which takes long to read.
    resolveModuleNameLiterals: (imports, importer) =>
      imports.map(({ text }) =>
        text.startsWith("effect/")
          ? { resolvedModule: undefined }
          : ts.resolveModuleName(text, importer, options, ts.sys, undefined, undefined, ts.ModuleKind.ESNext)
      )
  }
})
const checker = program.getTypeChecker()

const sourceOf = (file: string): ts.SourceFile => {
  const source = program.getSourceFile(join(root, file))
  if (source === undefined) throw new Error(`${file} is not part of the program`)
  return source
}

/** The names that a module exports, and whether each is a generated shape. */
const exportsOf = (file: string): ReadonlyMap<string, boolean> => {
  const module = checker.getSymbolAtLocation(sourceOf(file))
  if (module === undefined) throw new Error(`${file} is not a module`)
  return new Map(
    checker.getExportsOfModule(module).map((symbol) => {
      const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
      const declarations = target.declarations ?? []
      return [
        symbol.name,
        declarations.some((declaration) => isGenerated(declaration.getSourceFile().fileName))
      ] as const
    })
  )
}

/** The modules a file exports whole: `export * from "…"`, `export * as … from "…"`. */
const exportedWhole = (file: string): ReadonlyArray<string> =>
  sourceOf(file).statements.flatMap((statement) =>
    ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined &&
      ts.isStringLiteral(statement.moduleSpecifier) &&
      (statement.exportClause === undefined || ts.isNamespaceExport(statement.exportClause))
      ? [statement.moduleSpecifier.text]
      : []
  )

describe.each(providers)("%s", (provider) => {
  const schemas = `packages/${provider}/src/Schemas.ts`
  const pages = modulesOf(provider).filter((file) => !["Schemas.ts", "index.ts"].includes(basename(file)))
  const namespaces = pages.flatMap((file) =>
    exportedWhole(file).filter((module) => module.startsWith("./")).map((module) => posix.join(dirname(file), module))
  )

  test(`a page and each of its namespaces export at most ${limit} names`, () => {
    const counts = [...pages, ...namespaces].map((file) => [file, exportsOf(file).size] as const)
    expect(counts.length).toBeGreaterThan(10)
    expect(counts.filter(([, count]) => count > limit)).toEqual([])
  })

  test("a page lists the shapes it exports by name", () => {
    expect(
      [...pages, ...namespaces].filter((file) => exportedWhole(file).some((module) => module.includes("/generated/")))
    ).toEqual([])
  })

  test("a page that exports shapes has functions of its own", () => {
    const shapesOnly = pages.filter((file) => {
      const names = [...exportsOf(file)]
      const hasShapes = names.some(([, generated]) => generated)
      return hasShapes && !names.some(([name, generated]) => !generated && /^[a-z]/.test(name))
    })
    expect(shapesOnly).toEqual([])
  })

  test("Schemas exports every generated shape and nothing else", () => {
    const shapes = shapesOf(provider).flatMap((file) => [...exportsOf(file).keys()])
    expect(new Set(shapes).size).toBe(shapes.length)
    expect([...exportsOf(schemas).keys()].toSorted()).toEqual(shapes.toSorted())
  })
})
