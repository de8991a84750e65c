/** What shapes and their fields mean: sentences that people write, one file for each page and `all` for fields of any. */
import * as Schema from "effect/Schema"
import { fail } from "./CodegenError.ts"
import { decodeOr } from "./decode.ts"
import { overrides } from "./names.ts"

export interface Sentences {
  /** The sentence of a shape. */
  readonly ofShape: (page: string, shape: string) => string | undefined
  /** The sentence of a field (`Shape.field`), which a constant does not need. */
  readonly ofField: (page: string, path: string, needed: boolean) => string | undefined
  /** The fields that need a sentence and have none, by page. */
  readonly missing: () => ReadonlyMap<string, ReadonlyArray<string>>
  /** Fails if a page that has a file lacks sentences, or if an entry matches nothing. */
  readonly rejectIncomplete: () => void
}

const Sentence = Schema.String.check(
  Schema.isPattern(/^\S.*\.\s*$/su, { expected: "a sentence that ends with a period" })
)
const Fields = Schema.Record(Schema.String, Sentence)
const Page = Schema.Record(Schema.String, Fields)

/** Takes the files by name, without `.yaml`; `expand` replaces the links of a sentence. */
export const make = (
  files: { readonly [name: string]: unknown },
  expand: (sentence: string, where: string) => string
): Sentences => {
  const { all = {}, ...described } = files
  const common = overrides(decodeOr(Fields, "all.yaml")(all))
  const pages = new Map(Object.entries(described).map(([name, file]) => [name, overrides(flat(name, file))]))
  const missing = new Map<string, Array<string>>()

  const spelt = (page: string, path: string, sentence: string | undefined) =>
    sentence && expand(sentence.trim().replaceAll(/\s+/g, " "), `${page}.yaml: ${path}`)

  return {
    ofShape: (page, shape) => spelt(page, shape, pages.get(page)?.find(`${shape}.self`)),
    ofField: (page, path, needed) => {
      const field = path.slice(path.lastIndexOf(".") + 1)
      const own = pages.get(page)?.find(path)
      const found = own ?? (needed && pages.has(page) ? common.find(field) : undefined)
      if (found === undefined && needed) missing.set(page, [...missing.get(page) ?? [], path])
      return spelt(page, path, found)
    },
    missing: () => missing,
    rejectIncomplete: () => {
      const lacking = [...missing].filter(([page]) => pages.has(page))
      const unused = [...pages, ["all", common] as const].map(([page, entries]) => [page, entries.unused()] as const)
      const problems = [
        ...lacking.map(([page, paths]) => `${page}.yaml lacks: ${paths.join(", ")}`),
        ...unused.filter(([, paths]) => paths.length > 0).map(([page, paths]) =>
          `${page}.yaml has entries that match nothing: ${paths.join(", ")}`
        )
      ]
      if (problems.length > 0) fail(problems.join("\n"))
    }
  }
}

/** `Shape: { field: sentence }` as `Shape.field: sentence`. */
const flat = (page: string, file: unknown) =>
  Object.fromEntries(
    Object.entries(decodeOr(Page, `${page}.yaml`)(file)).flatMap(([shape, fields]) =>
      Object.entries(fields).map(([field, sentence]) => [`${shape}.${field}`, sentence] as const)
    )
  )
