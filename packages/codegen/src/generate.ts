/** Generates the text of all files from a specification and its `codegen.yaml`. */
import { fail } from "./CodegenError.ts"
import * as Components from "./Components.ts"
import type { Config } from "./Config.ts"
import * as Library from "./Library.ts"
import * as Twins from "./merge.ts"
import { type Overrides, overrides } from "./names.ts"
import type { Document } from "./OpenApi.ts"
import * as Operations from "./operations.ts"
import * as Pages from "./pages.ts"
import type { Sentences } from "./Sentences.ts"
import { refTo, slot } from "./Shape.ts"
import * as File from "./write/file.ts"
import * as Inputs from "./write/inputs.ts"
import * as Routes from "./write/routes.ts"

/** File name → text, not yet formatted. */
export const generate = (document: Document, config: Config, sentences: Sentences): ReadonlyMap<string, string> => {
  const head = `// Shapes of ${config.title}, ${document.info.version}. Written by \`pnpm codegen\`: do not edit.`
  const names = overrides(config.names ?? {})
  const decide = overrides(config.decide ?? {})
  const claims = overrides(Pages.claimsOf(config.pages))
  const open = overrides(Object.fromEntries((config.open ?? []).map((name) => [name, true])))

  const components = Components.make(document)
  const twins = Twins.make(components, decide)
  const callOf = Operations.make(document, twins, config.settings ?? [])
  const pageCalls = Object.entries(config.pages).map(([page, { operations = {}, roots = [] }]) => ({
    page,
    calls: Object.entries(operations).map(([name, route]) => callOf(name, route)),
    roots: roots.map((name) => slot(refTo(name)))
  }))

  // Shapes get their final names after all twins are known.
  const library = Library.make(components, twins, names, config.betaPrefixes ?? [])
  const parts = pageCalls.map(({ calls, page, roots }) => {
    const inputs = calls.map((call) => Inputs.settle(call, library, twins))
    const requests = [
      ...inputs.flatMap(Inputs.slotsOf),
      ...calls.flatMap((call) => call.sent.map((sent) => library.settle(sent, `${call.name}Message`)))
    ]
    const responseSlots = calls.flatMap((call) =>
      call.responseSlots.map((response) => library.settle(response, `${call.name}Response`))
    )
    requests.forEach((each) => library.use(each, "request"))
    responseSlots.forEach((each) => library.use(each, "response"))
    const retained = roots.map((root) => library.settle(root, ""))
    retained.forEach((each) => library.usage(each).forEach((usage) => library.use(each, usage)))
    return { page, inputs, slots: [...requests, ...responseSlots, ...retained] }
  })

  const pages = Pages.make(library, claims, new Map(parts.map(({ page, slots }) => [page, slots])))
  const isOpen = (name: string) => open.find(name) === true
  const files = parts.map(({ inputs, page }) =>
    [`${page}.ts`, File.write({ page, head, inputs }, library, pages, sentences, isOpen)] as const
  )
  rejectUnused({ names, decide, shapes: claims, open })
  return new Map([...files, ["routes.ts", Routes.write(document, head)]])
}

/** Fails on entries that match nothing: they are misspelled or outdated. */
const rejectUnused = (patterns: { readonly [heading: string]: Overrides<unknown> }) => {
  const unused = Object.entries(patterns).flatMap(([heading, { unused }]) =>
    unused().map((name) => `${heading}: ${name}`)
  )
  if (unused.length > 0) fail(`codegen.yaml has entries that match nothing: ${unused.join(", ")}`)
}
