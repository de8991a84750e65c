// The guide for those who come from the official client: each of its methods and helpers has an equivalent there.
import Anthropic from "@anthropic-ai/sdk"
import { assert, describe, it } from "@effect/vitest"
import * as Predicate from "effect/Predicate"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { routes } from "../../anthropic/src/generated/routes.ts"
import { helpers } from "./officialSdk/calls/helpers.ts"
import { newer } from "./officialSdk/exceptions.ts"
import { methodsOf } from "./officialSdk/run.ts"

/** Exports that are no helpers: the client's own parts, constants, and the errors of its toolsets. */
const parts = /^(default|BaseAnthropic|resolvePath|collectStainlessHelpers|stainlessHelperHeader|[A-Z]+(_[A-Z]+)+)$/
const toolsetErrors = /^(Bash|Confirm|Disabled|Invalid|Toolset|URL|Una|Unknown|Upload)\w+Error$/

const packages = join(import.meta.dirname, "..", "..")
const guide = readFileSync(join(packages, "..", "docs/guide/coming-from-anthropic-sdk.md"), "utf8")

const methods = [...methodsOf(new Anthropic({ apiKey: "any" })).keys()]
const without = methods.filter((path) => newer.some((resource) => path.startsWith(`${resource}.`)))
const resourceMethods = methods.filter((path) => !without.includes(path) && !(path in helpers))

const words = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, word = ""]) => word)

/** What the table of the section lists: methods and resources whose place the rules do not give. */
const [, section = ""] = guide.split("## Every resource\n")
const exceptions = new Map(
  [...(section.split("\n## ")[0] ?? "").matchAll(/^\| `(\S+)` +\| `(\S+)` +\|$/gm)].map(([, from = "", to = ""]) =>
    [from, to] as const
  )
)

const capitalized = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** Where a method is by the rules: `organization.users.list` → `admin/Users.list`. */
const placeByRule = (path: string): string => {
  const isAdmin = path.startsWith("organization.")
  const names = path.split(".").slice(isAdmin && path.split(".").length > 2 ? 1 : 0)
  const verb = names.at(-1) ?? ""
  const resources = names.slice(0, -1)
  const only = methods.filter((method) => method.replace(/^beta\./, "").startsWith(path.replace(/\w+$/, "")))
  const isOnlyListed = resources.length > 1 && only.every((method) => method.endsWith(".list"))
  const last = isOnlyListed ? [resources.at(-1) ?? ""] : [capitalized(resources.at(-1) ?? ""), verb]
  return (isAdmin ? "admin/" : "") + [...resources.slice(0, -1).map(capitalized), ...last].join(".")
}

const used = new Set<string>()

const placeOf = (method: string): string => {
  const path = method.replace(/^beta\./, "")
  const names = path.split(".")
  for (let length = names.length; length > 0; length--) {
    const prefix = names.slice(0, length).join(".")
    const to = exceptions.get(prefix)
    if (to === undefined) continue
    used.add(prefix)
    return [to, ...names.slice(length)].join(".")
  }
  return placeByRule(path)
}

const operations = new Map(
  Object.entries(routes).map(([route, { operation }]) => [operation.replace(/^beta\./, ""), route])
)

/** What is at a place. */
const at = async (place: string): Promise<unknown> => {
  const [page = "", ...names] = place.split(".")
  const module: unknown = await import(join(packages, "anthropic/src", `${page}.ts`)).catch(() => undefined)
  return names.reduce<unknown>((found, name) => Predicate.hasProperty(found, name) ? found[name] : undefined, module)
}

const routeAt = async (place: string): Promise<unknown> => {
  const found = await at(place)
  return Predicate.hasProperty(found, "route") ? found.route : undefined
}

describe("the guide for the official client", () => {
  it("every method of a resource has its function where the guide says", async () => {
    const misplaced: Array<string> = []
    for (const method of resourceMethods) {
      const place = placeOf(method)
      const route = await routeAt(place)
      if (route !== operations.get(method.replace(/^beta\./, ""))) misplaced.push(`${method} is not ${place}`)
    }
    assert.deepEqual(misplaced, [])
    assert.deepEqual([...exceptions.keys()].filter((from) => !used.has(from)), [])
    assert.strictEqual(resourceMethods.length, 374)
  })

  it("every page and function in the text exists", async () => {
    const page = /`((?:Agents|Environments|MemoryStores|Sessions|Skills|Vaults)(?:\.\w+)+)/g
    const places = new Set([...guide.matchAll(page)].map(([, place = ""]) => place))
    const found = await Promise.all([...places].map(async (place) => await at(place) === undefined ? [place] : []))
    assert.deepEqual(found.flat(), [])
    assert.isAbove(places.size, 10)
  })

  it("what is newer than the specification is listed", () => {
    const listed = words(section).filter((word) => newer.includes(word))
    assert.deepEqual(listed, newer)
    assert.isAbove(without.length, 0)
  })

  it("every helper is named", async () => {
    const modules = await Promise.all([
      import("@anthropic-ai/sdk"),
      import("@anthropic-ai/sdk/helpers/index"),
      import("@anthropic-ai/sdk/helpers/beta/environments"),
      import("@anthropic-ai/sdk/helpers/beta/json-schema"),
      import("@anthropic-ai/sdk/helpers/beta/mcp"),
      import("@anthropic-ai/sdk/helpers/beta/memory"),
      import("@anthropic-ai/sdk/helpers/beta/standard-schema"),
      import("@anthropic-ai/sdk/helpers/beta/toolsets"),
      import("@anthropic-ai/sdk/helpers/beta/zod"),
      import("@anthropic-ai/sdk/lib/sessions/accumulate"),
      import("@anthropic-ai/sdk/lib/transform-json-schema"),
      import("@anthropic-ai/sdk/tools/agent-toolset/node"),
      import("@anthropic-ai/sdk/tools/memory/node")
    ])
    const names = new Set([
      ...modules.flatMap((module) => Object.keys(module)),
      ...Object.keys(helpers).flatMap((path) => path.split(".").at(-1) ?? [])
    ])
    const helperNames = [...names].filter((name) => !parts.test(name) && !toolsetErrors.test(name))
    assert.isAbove(helperNames.length, 60)
    assert.deepEqual(helperNames.filter((name) => !new RegExp(`\\b${name}\\b`).test(guide)), [])
  })
})
