/** Toolkits: several of `effect/ai` as one, with their handlers. */
import * as AiError from "effect/ai/AiError"
import type * as Tool from "effect/ai/Tool"
import type * as Toolkit from "effect/ai/Toolkit"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"

/** Two toolkits have a tool of the same name. */
export class DuplicateTool extends Schema.TaggedError<DuplicateTool>("@effect-genai/core/Toolkits/DuplicateTool")(
  "DuplicateTool",
  {
    name: Schema.String,
    message: Schema.String
  }
) {}

/** A toolkit with its handlers. */
interface Handled {
  readonly tools: { readonly [name: string]: Tool.Any }
  handle(name: string, params: unknown, ...options: ReadonlyArray<unknown>): Effect.Effect<unknown, unknown, unknown>
}

type Input = Handled | Effect.Effect<Handled, unknown, unknown>

type HandledOf<T> = T extends Effect.Effect<infer A, infer _E, infer _R> ? A : T
type ErrorOf<T> = T extends Effect.Effect<infer _A, infer E, infer _R> ? E : never
type ServicesOf<T> = T extends Effect.Effect<infer _A, infer _E, infer R> ? R : never

/** The tools of several toolkits. */
export type Merged<Toolkits extends ReadonlyArray<unknown>> = Toolkit.SimplifyRecord<
  Toolkit.MergeRecords<Toolkit.WithHandlerTools<HandledOf<Toolkits[number]>>>
>

const notFound = (toolName: string, availableTools: Array<string>) =>
  AiError.make({
    module: "Toolkits",
    method: `${toolName}.handle`,
    reason: new AiError.ToolNotFoundError({ toolName, availableTools })
  })

/**
 * One toolkit with the tools and the handlers of several: `Toolkits.merge(toolkit, McpClient.toolkit(client, "docs__"))`.
 *
 * A toolkit without its handlers gets them from the context. Fails with `DuplicateTool` if two tools have one name.
 */
export function merge<const Toolkits extends ReadonlyArray<Input>>(
  ...toolkits: Toolkits
): Effect.Effect<
  Toolkit.WithHandler<Merged<Toolkits>>,
  DuplicateTool | ErrorOf<Toolkits[number]>,
  ServicesOf<Toolkits[number]>
>
export function merge(...toolkits: ReadonlyArray<Input>): Effect.Effect<Handled, unknown, unknown> {
  return Effect.gen(function*() {
    const owners = new Map<string, Handled>()
    const tools = new Map<string, Tool.Any>()
    for (const toolkit of toolkits) {
      const handled = Effect.isEffect(toolkit) ? yield* toolkit : toolkit
      for (const [name, tool] of Object.entries(handled.tools)) {
        if (owners.has(name)) {
          const message =
            `two toolkits have a tool \`${name}\`: rename one, or give the tools of an MCP server a prefix`
          return yield* new DuplicateTool({ name, message })
        }
        owners.set(name, handled)
        tools.set(name, tool)
      }
    }
    return {
      tools: Object.fromEntries(tools),
      handle: (name, ...call) =>
        owners.get(name)?.handle(name, ...call) ?? Effect.fail(notFound(name, [...owners.keys()]))
    }
  })
}
