/** The files of a provider: `codegen.yaml`, the specification and its patches, the sentences. */
import * as Schema from "effect/Schema"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { basename, dirname, join } from "node:path"
import { parse } from "yaml"
import * as Config from "./Config.ts"
import { decodeOr } from "./decode.ts"
import { generate } from "./generate.ts"
import { expand } from "./guide.ts"
import { Document } from "./OpenApi.ts"
import * as Patch from "./patch.ts"
import * as Sentences from "./Sentences.ts"

const specs = join(dirname(import.meta.dirname), "specs")

const readJson = Schema.decodeUnknownSync(Schema.fromJsonString(Schema.Json))

/** The text of every generated file of a package, by name, before formatting. */
export const outputOf = (folder: string): ReadonlyMap<string, string> => {
  const sentences = sentencesOf(folder)
  const output = filesOf(folder, sentences)
  sentences.rejectIncomplete()
  return output
}

/** The fields without a sentence, by page. */
export const undescribed = (folder: string): ReadonlyMap<string, ReadonlyArray<string>> => {
  const sentences = sentencesOf(folder)
  filesOf(folder, sentences)
  return sentences.missing()
}

const sentencesOf = (folder: string) => {
  const path = join(folder, "sentences")
  const files = existsSync(path) ? readdirSync(path) : []
  const texts = files.map((name) => [basename(name, ".yaml"), parse(readFileSync(join(path, name), "utf8"))] as const)
  return Sentences.make(Object.fromEntries(texts), expand)
}

const configOf = (folder: string) => Config.read(readFileSync(join(folder, "codegen.yaml"), "utf8"))

/** The specification of a package, with its patches. */
export const specificationOf = (folder: string): Schema.Json => {
  const patches = join(folder, "patches")
  const files = existsSync(patches) ? readdirSync(patches).filter((name) => name.endsWith(".json")).toSorted() : []
  return files.reduce(
    (json, name) =>
      Patch.apply(json, join(basename(folder), "patches", name), readJson(readFileSync(join(patches, name), "utf8"))),
    readJson(readFileSync(join(specs, `${configOf(folder).spec}.openapi.json`), "utf8"))
  )
}

const filesOf = (folder: string, sentences: Sentences.Sentences) => {
  const config = configOf(folder)
  return generate(decodeOr(Document, config.spec, "ignore")(specificationOf(folder)), config, sentences)
}
