/** A generated file: what it imports, its shapes, its operations' inputs. */
import type { Library } from "../Library.ts"
import type { Pages } from "../pages.ts"
import type { Sentences } from "../Sentences.ts"
import type { Named } from "../Shape.ts"
import { codecOf } from "./codecs.ts"
import { comment, linesOf } from "./facts.ts"
import * as Imports from "./imports.ts"
import * as Inputs from "./inputs.ts"
import { pure } from "./pure.ts"
import type { Scope } from "./Scope.ts"
import { fieldsOf, typeOf } from "./types.ts"

export interface File {
  readonly page: string
  readonly head: string
  readonly inputs: ReadonlyArray<Inputs.Input>
}

export const write = (
  file: File,
  library: Library,
  pages: Pages,
  sentences: Sentences,
  isOpen: (name: string) => boolean
): string => {
  const mentioned = new Map<string, "type" | "value">()
  const written = new Set<string>()

  const scopeOf = (path: string, style: Pick<Scope, "open" | "checked">): Scope => ({
    ...style,
    path,
    library,
    page: file.page,
    sentences,
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
  const inputs = file.inputs.map((input) =>
    Inputs.write(input, scopeOf(input.call.name, { open: false, checked: true }))
  )
  const body = [...shapes, ...inputs].join("\n")
  return [file.head, ...Imports.write(body, mentioned, file.page, pages), "", body].join("\n")
}

/** Shapes of responses are open, shapes of requests alone are checked. A struct of both has the types of a request. */
const styleOf = ({ slot, usage }: Named, open: boolean): Pick<Scope, "open" | "checked"> => {
  const inResponses = usage.has("response")
  const shared = inResponses && usage.has("request") && slot.shape.kind === "struct"
  return { open: open || (inResponses && !shared), checked: !inResponses && !open }
}

const declare = (name: string, { slot }: Named, scope: Scope) => {
  const { nullable, shape } = slot
  const type = shape.kind === "struct" && !nullable
    ? `export interface ${name} {\n${fieldsOf(shape, scope)}}`
    : `export type ${name} = ${typeOf(slot, scope)}`
  const codec = codecOf(slot, scope)
  const isEnum = shape.kind === "literals" && !nullable
  return `${
    comment(linesOf(slot), scope.sentences.ofShape(scope.page, name)).trimStart()
  }${type}\nexport const ${name}: Schema.Codec<${name}> = ${isEnum ? pure(codec) : codec}\n`
}
