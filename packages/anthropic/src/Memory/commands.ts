/** The commands of the memory tool, with the texts that Anthropic documents for them. */
import * as Effect from "effect/Effect"
import type { MemoryCommand } from "../Tools/editing.ts"
import { directoryText, linesOf, numbered } from "./listing.ts"
import { parentsOf, parse, root, wellFormed } from "./paths.ts"
import type { Store } from "./Store.ts"

type Input<Command extends MemoryCommand["Type"]["command"]> = Extract<
  MemoryCommand["Type"],
  { readonly command: Command }
>

const maxLines = 999_999

/** Lines around a change that its result shows. */
const context = 4

const missing = (path: string) => `Error: The path ${path} does not exist`
const missingHint = (path: string) => `The path ${path} does not exist. Please provide a valid path.`

/** The text of each command; a failure is a text for the model, too. */
export const run = (store: Store): (command: MemoryCommand["Type"]) => Effect.Effect<string, string> => {
  const kindAt = (path: string) => path === root ? Effect.succeed("Directory") : store.kind(path)

  const fileText = Effect.fnUntraced(function*(path: string, hint: string) {
    const kind = yield* kindAt(path)
    if (kind === undefined) return yield* Effect.fail(hint)
    if (kind === "Directory") return yield* Effect.fail(`Error: The path ${path} is a directory, not a file`)
    return yield* store.read(path)
  })

  /** Fails if a file cannot be at a path: another is there, or where its directory would be. */
  const checkVacant = Effect.fnUntraced(function*(path: string, taken: string) {
    for (const parent of parentsOf(path)) {
      const isFile = (yield* store.kind(parent)) === "File"
      if (isFile) return yield* Effect.fail(`Error: ${parent} is a file, so nothing can be in it`)
    }
    if ((yield* kindAt(path)) !== undefined) return yield* Effect.fail(taken)
  })

  /** The files at a path: itself, or those in it. */
  const filesAt = Effect.fnUntraced(function*(path: string, verb: string) {
    if (path === root) return yield* Effect.fail(`Error: Cannot ${verb} the ${root} directory itself`)
    const kind = yield* store.kind(path)
    if (kind === undefined) return yield* Effect.fail(missing(path))
    return kind === "File" ? [path] : yield* store.files(path)
  })

  const view = Effect.fnUntraced(function*({ path: given, view_range }: Input<"view">) {
    const path = yield* parse(given)
    if ((yield* kindAt(path)) === "Directory") {
      const files = yield* store.files(path)
      return directoryText(
        path,
        yield* Effect.forEach(files, (file) => Effect.map(store.size(file), (size) => [file, size] as const))
      )
    }
    const lines = linesOf(yield* fileText(path, missingHint(path)))
    if (lines.length > maxLines) {
      return yield* Effect.fail(`File ${path} exceeds maximum line limit of ${maxLines.toLocaleString("en")} lines.`)
    }
    const [first = 1, end = -1] = view_range ?? []
    const last = end === -1 ? lines.length : end
    if (view_range != null && (first < 1 || last < first || first > lines.length)) {
      return yield* Effect.fail(
        `Error: Invalid \`view_range\` parameter: [${
          view_range.join(", ")
        }]. It should be within the range of lines of the file: [1, ${lines.length}]`
      )
    }
    return `Here's the content of ${path} with line numbers:\n${numbered(lines.slice(first - 1, last), first)}`
  })

  const create = Effect.fnUntraced(function*({ file_text, path: given }: Input<"create">) {
    const path = yield* parse(given)
    yield* checkVacant(path, `Error: File ${path} already exists`)
    yield* store.write(path, wellFormed(file_text))
    return `File created successfully at: ${path}`
  })

  const strReplace = Effect.fnUntraced(function*({ new_str, old_str, path: given }: Input<"str_replace">) {
    const path = yield* parse(given)
    const text = yield* fileText(path, `Error: ${missingHint(path)}`)
    if (old_str === "") {
      return yield* Effect.fail("No replacement was performed: old_str is empty. Use `insert` instead.")
    }
    const places: Array<number> = []
    for (let at = text.indexOf(old_str); at !== -1; at = text.indexOf(old_str, at + 1)) places.push(at)
    const lineAt = (index: number) => text.slice(0, index).split("\n").length
    const [place] = places
    if (place === undefined) {
      return yield* Effect.fail(
        `No replacement was performed, old_str \`${old_str}\` did not appear verbatim in ${path}.`
      )
    }
    if (places.length > 1) {
      return yield* Effect.fail(
        `No replacement was performed. Multiple occurrences of old_str \`${old_str}\` in lines: ${
          [...new Set(places.map(lineAt))].join(", ")
        }. Please ensure it is unique`
      )
    }
    const added = wellFormed(new_str ?? "")
    const edited = text.slice(0, place) + added + text.slice(place + old_str.length)
    yield* store.write(path, edited)
    const first = Math.max(1, lineAt(place) - context)
    const last = lineAt(place) + added.split("\n").length - 1 + context
    const snippet = numbered(linesOf(edited).slice(first - 1, last), first)
    return `The memory file has been edited. Here is the snippet showing the change (with line numbers):\n${snippet}`
  })

  const insert = Effect.fnUntraced(function*({ insert_line, insert_text, path: given }: Input<"insert">) {
    const path = yield* parse(given)
    const lines = linesOf(yield* fileText(path, missing(path)))
    if (insert_line < 0 || insert_line > lines.length) {
      return yield* Effect.fail(
        `Error: Invalid \`insert_line\` parameter: ${insert_line}. It should be within the range of lines of the file: [0, ${lines.length}]`
      )
    }
    const added = linesOf(wellFormed(insert_text))
    yield* store.write(path, [...lines.slice(0, insert_line), ...added, ...lines.slice(insert_line), ""].join("\n"))
    return `The file ${path} has been edited.`
  })

  const remove = Effect.fnUntraced(function*({ path: given }: Input<"delete">) {
    const path = yield* parse(given)
    yield* Effect.forEach(yield* filesAt(path, "delete"), store.remove, { discard: true })
    return `Successfully deleted ${path}`
  })

  const rename = Effect.fnUntraced(function*({ new_path, old_path }: Input<"rename">) {
    const from = yield* parse(old_path)
    const to = yield* parse(new_path)
    const files = yield* filesAt(from, "rename")
    if (to.startsWith(`${from}/`)) return yield* Effect.fail(`Error: Cannot move ${from} into itself`)
    yield* checkVacant(to, `Error: The destination ${to} already exists`)
    const targets = files.map((file) => [file, to + file.slice(from.length)] as const)
    yield* Effect.forEach(targets, ([_, target]) => parse(target), { discard: true })
    yield* Effect.forEach(targets, ([file, target]) => store.move(file, target), { discard: true })
    return `Successfully renamed ${from} to ${to}`
  })

  return (command) => {
    switch (command.command) {
      case "view":
        return view(command)
      case "create":
        return create(command)
      case "str_replace":
        return strReplace(command)
      case "insert":
        return insert(command)
      case "delete":
        return remove(command)
      case "rename":
        return rename(command)
    }
  }
}
