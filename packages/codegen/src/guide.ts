/** Links to the guide: `[text](guide:prices#budgets)` in a sentence is an address of the docs site in a comment. */
import * as Schema from "effect/Schema"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { anchorsOf } from "./anchors.ts"
import { fail } from "./CodegenError.ts"

const root = join(import.meta.dirname, "..", "..", "..")

const { homepage } = Schema.decodeUnknownSync(Schema.fromJsonString(Schema.Struct({ homepage: Schema.String })))(
  readFileSync(join(root, "package.json"), "utf8")
)

/** Fails if a page or a heading does not exist. */
export const expand = (sentence: string, where: string): string =>
  sentence.replaceAll(/\]\(guide:([^)#]*)(?:#([^)]*))?\)/g, (link, page: string, anchor?: string) => {
    const path = join(root, "docs", "guide", `${page}.md`)
    if (!existsSync(path)) return fail(`${where}: the guide has no page for ${link}`)
    if (anchor === undefined) return `](${homepage}guide/${page}.html)`
    return anchorsOf(readFileSync(path, "utf8")).includes(anchor)
      ? `](${homepage}guide/${page}.html#${anchor})`
      : fail(`${where}: guide/${page}.md has no heading for ${link}`)
  })
