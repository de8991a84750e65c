/** A generated file: what it imports, its shapes, its operations' inputs. */
import type { Library } from "../Library.ts"
import type { Pages } from "../pages.ts"
import type { Named, Shape } from "../Shape.ts"
import { codecOf } from "./codecs.ts"
import { comment, linesOf } from "./facts.ts"
import * as Inputs from "./inputs.ts"
import type { Scope } from "./Scope.ts"
import { fieldsOf, typeOf } from "./types.ts"

export interface File {
  readonly page: string
  readonly head: string
  readonly inputs: ReadonlyArray<Inputs.Input>
}

export const write = (file: File, library: Library, pages: Pages, isOpen: (name: string) => boolean): string => {
  const mentioned = new Map<string, "type" | "value">()
  const written = new Set<string>()

  const scopeOf = (path: string, style: Pick<Scope, "open" | "checked">): Scope => ({
    ...style,
    path,
    library,
    type: (name) => {
      if (!mentioned.has(name)) mentioned.set(name, "type")
      return name
    },
    value: (name) => {
      mentioned.set(name, "value")
      const later = pages.pageOf(name) === file.page && !written.has(name)
      return later ? `Schema.suspend((): Schema.Codec<${name}> => ${name})` : name
    }
  })

  const shapes = pages.of(file.page).map((name) => {
    const named = library.get(name)
    const text = declare(name, named, scopeOf(name, styleOf(named, isOpen(name))))
    written.add(name)
    return text
  })
  const inputs = file.inputs.map((input) => Inputs.write(input, scopeOf(input.call.name, { open: false, checked: true })))
  const body = [...shapes, ...inputs].join("\n")
  return [...importsOf(body, mentioned, file, pages), "", body].join("\n")
}

/** What an answer holds is open; what only requests hold is checked. A struct of both is typed as requests are. */
const styleOf = ({ slot, usage }: Named, open: boolean): Pick<Scope, "open" | "checked"> => {
  const answered = usage.has("response")
  const shared = answered && usage.has("request") && slot.shape.kind === "struct"
  return { open: open || (answered && !shared), checked: !answered && !open }
}

const declare = (name: string, { slot }: Named, scope: Scope) => {
  const { facts, nullable, shape } = slot
  const type = shape.kind === "struct" && !nullable
    ? `export interface ${name} {\n${fieldsOf(shape, scope)}}`
    : `export type ${name} = ${typeOf(slot, scope)}`
  return `${comment(linesOf(facts)).trimStart()}${type}\nexport const ${name}: Schema.Codec<${name}> = ${codecOf(slot, scope)}\n`
}

const modules = {
  Schema: "effect/Schema",
  Endpoint: "@effect-genai/core/Endpoint",
  Open: "@effect-genai/core/Open",
  Upload: "@effect-genai/core/Upload"
}

const importsOf = (body: string, mentioned: ReadonlyMap<string, "type" | "value">, file: File, pages: Pages) => {
  const libraries = Object.entries(modules)
    .filter(([name]) => body.includes(`${name}.`))
    .map(([name, from]) => `import ${isValue(body, name) ? "" : "type "}* as ${name} from "${from}"`)
  const others = new Map<string, Array<string>>()
  for (const [name, as] of [...mentioned].toSorted(([a], [b]) => a < b ? -1 : 1)) {
    const page = pages.pageOf(name)
    if (page !== file.page) others.set(page, [...(others.get(page) ?? []), as === "type" ? `type ${name}` : name])
  }
  return [
    file.head,
    ...libraries,
    ...[...others].toSorted(([a], [b]) => a < b ? -1 : 1).map(([page, names]) =>
      `import { ${names.join(", ")} } from "./${page}.ts"`
    )
  ]
}

/** Types begin with a capital, and so do schemas: only what is called or passed counts. */
const isValue = (body: string, name: string) => name !== "Upload" && body.includes(` = ${name}.`) || name === "Open"
