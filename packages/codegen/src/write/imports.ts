/** What a generated file imports: the modules its text mentions, and shapes of other files. */
import { posix } from "node:path"
import type { Pages } from "../pages.ts"

/** The path of a page from another: pages may be in folders. */
const pathTo = (page: string, from: string) => {
  const path = posix.relative(posix.dirname(from), `${page}.ts`)
  return path.startsWith("../") ? path : `./${path}`
}

/** How shapes are mentioned, by name; the import of a value brings its type along. */
export type Mentioned = ReadonlyMap<string, "type" | "value">

const modules = {
  Endpoint: `import * as Endpoint from "@effect-genai/core/Endpoint"`,
  OpenSchema: `import * as OpenSchema from "@effect-genai/core/OpenSchema"`,
  Upload: `import * as Upload from "@effect-genai/core/Upload"`,
  Schema: `import * as Schema from "effect/Schema"`
}

export const write = (body: string, mentioned: Mentioned, page: string, pages: Pages): ReadonlyArray<string> => {
  const others = new Map<string, Array<string>>()
  for (const [name, as] of mentioned) {
    const other = pages.pageOf(name)
    others.set(other, [...(others.get(other) ?? []), as === "type" ? `type ${name}` : name])
  }
  others.delete(page)
  return [
    ...Object.entries(modules).filter(([name]) => new RegExp(`\\b${name}\\.`).test(body)).map(([, line]) => line),
    ...[...others].map(([other, names]) => `import { ${names.join(", ")} } from "${pathTo(other, page)}"`)
  ]
}
