/** From a specification and a `codegen.yaml` to the text of every generated file. */
import * as Components from "./Components.ts"
import type { Config } from "./Config.ts"
import * as Library from "./Library.ts"
import { lookUp } from "./names.ts"
import type { Document } from "./OpenApi.ts"
import * as Operations from "./operations.ts"
import * as Pages from "./pages.ts"
import { refuse } from "./Refusal.ts"
import { refTo, type Slot, slot } from "./Shape.ts"
import * as Twins from "./merge.ts"
import * as File from "./write/file.ts"
import type { Input } from "./write/inputs.ts"
import * as Routes from "./write/routes.ts"

/** File name → text, not yet formatted. */
export const generate = (document: Document, config: Config): ReadonlyMap<string, string> => {
  const head = `// Shapes of ${config.title}, ${document.info.version}. Written by \`pnpm codegen\`: do not edit.`
  const components = Components.make(document)
  const twins = Twins.make(components, config.decide ?? {})
  const callOf = Operations.make(document, twins, config.settings ?? [])
  const calls = Object.entries(config.pages).map(([page, { operations = {}, roots = [] }]) => ({
    page,
    calls: Object.entries(operations).map(([name, route]) => callOf(name, route)),
    roots
  }))

  const library = Library.make(components, twins, config)
  const parts = calls.map(({ calls, page, roots }) => {
    const inputs = calls.map((call) => inputOf(call, library, twins))
    const answers = calls.flatMap((call) => call.answers.map((answer) => library.settle(answer, `${call.name}Answer`)))
    const kept = roots.map((root) => library.settle(slot(refTo(root)), root))
    const asked = inputs.flatMap(slotsOf)
    asked.forEach((each) => library.use(each, "request"))
    answers.forEach((each) => library.use(each, "response"))
    return { page, inputs, roots: [...asked, ...answers, ...kept] }
  })

  const pages = Pages.make(config, library, (page) => parts.find((part) => part.page === page)?.roots ?? [])
  const open = lookUp(Object.fromEntries((config.open ?? []).map((name) => [name, true])))
  const files = parts.map(({ inputs, page }) =>
    [`${page}.ts`, File.write({ page, head, inputs }, library, pages, (name) => open(name) === true)] as const
  )
  return new Map([...files, ["routes.ts", Routes.write(document, head)]])
}

const inputOf = (call: Operations.Call, library: Library.Library, twins: Twins.Twins): Input => {
  const parameters = call.parameters.map((place) => ({
    ...place,
    slot: library.settle(place.slot, `${call.name}.${place.field}`)
  }))
  const settled = { ...call, parameters }
  if (call.body === undefined) return { call: settled, body: undefined, form: [] }
  if (call.body.type === "json") {
    const { shape } = library.settle(call.body.slot, `${call.name}Body`)
    return { call: settled, body: shape.kind === "ref" ? shape.name : refuse(`${call.name}: a body without a name`), form: [] }
  }
  const { shape } = call.body.slot
  const form = shape.kind === "ref" ? twins.get(shape.name).shape : shape
  if (form.kind !== "struct") return refuse(`${call.name}: a form must have fields`)
  const fields = form.fields.map((field) => ({ ...field, slot: library.settle(field.slot, `${call.name}.${field.name}`) }))
  return { call: settled, body: undefined, form: fields }
}

const slotsOf = ({ body, call, form }: Input): ReadonlyArray<Slot> => [
  ...call.parameters.map((place) => place.slot),
  ...form.map((field) => field.slot),
  ...(body === undefined ? [] : [slot(refTo(body))])
]
