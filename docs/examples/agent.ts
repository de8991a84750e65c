/**
 * An agent for the support of a shop: it finds an order, converts its price, and refunds it once a person has agreed.
 *
 *   node docs/examples/agent.ts [question]
 *
 * Without ANTHROPIC_API_KEY, it uses the embedded platform.
 */
import { AnthropicConfig, Messages, Testing, type ToolLoop } from "@effect-genai/anthropic"
import { NodeTransport } from "@effect-genai/node"
import { NodeRuntime, NodeServices } from "@effect/platform-node"
import { Console, Context, Effect, Layer, Ref, Schema } from "effect"
import { Tool, Toolkit } from "effect/ai"
import { Prompt } from "effect/cli"

const Order = Schema.Struct({ id: Schema.String, item: Schema.String, euros: Schema.Finite })

/** The orders of the shop. */
class Orders extends Context.Service<Orders, {
  readonly find: (id: string) => Effect.Effect<typeof Order.Type, string>
}>()("Orders") {
  static readonly layer = Layer.succeed(Orders, {
    find: (id) => {
      const order = [{ id: "A-17", item: "desk lamp", euros: 84 }].find((order) => order.id === id)
      return order === undefined ? Effect.fail(`there is no order ${id}`) : Effect.succeed(order)
    }
  })
}

/** Exchange rates. */
class Rates extends Context.Service<Rates, { readonly dollarsPerEuro: Effect.Effect<number> }>()("Rates") {
  static readonly layer = Layer.succeed(Rates, { dollarsPerEuro: Effect.succeed(1.08) })
}

/** Payments to customers; an order is refunded once. */
class Payments extends Context.Service<Payments, {
  readonly refund: (order: typeof Order.Type) => Effect.Effect<string, string>
}>()("Payments") {
  static readonly layer = Layer.effect(
    Payments,
    Effect.map(Ref.make<ReadonlySet<string>>(new Set()), (refunded) => ({
      refund: ({ euros, id }) =>
        Effect.flatMap(
          Ref.modify(refunded, (ids) => [ids.has(id), new Set([...ids, id])]),
          (isRefunded) => isRefunded ? Effect.fail(`order ${id} is refunded already`) : Effect.succeed(`${euros} euros`)
        )
    }))
  )
}

const find_order = Tool.make("find_order", {
  description: "Finds an order of the shop by its id.",
  parameters: Schema.Struct({ order: Schema.String }),
  success: Order,
  failure: Schema.String
})

const price_in_dollars = Tool.make("price_in_dollars", {
  description: "Converts the price of an order to dollars.",
  parameters: Schema.Struct({ order: Schema.String }),
  success: Schema.Finite,
  failure: Schema.String
})

const refund = Tool.make("refund", {
  description: "Refunds an order. A person has to agree.",
  parameters: Schema.Struct({ order: Schema.String }),
  success: Schema.String,
  failure: Schema.String,
  needsApproval: true
})

const toolkit = Toolkit.make(find_order, price_in_dollars, refund)

const Tools = toolkit.toLayer(Effect.gen(function*() {
  const orders = yield* Orders
  const rates = yield* Rates
  const payments = yield* Payments
  return {
    find_order: ({ order }) => orders.find(order),
    price_in_dollars: ({ order }) =>
      Effect.zipWith(orders.find(order), rates.dollarsPerEuro, ({ euros }, rate) => euros * rate),
    refund: ({ order }) => Effect.flatMap(orders.find(order), payments.refund)
  }
}))

const isReal = (process.env.ANTHROPIC_API_KEY ?? "") !== ""
const question = process.argv[2] ??
  "The lamp of order A-17 is broken. Find the order, its price in dollars, and refund it."

/** The decision of a person. Without a terminal, only calls of the embedded platform are allowed. */
const approve = (call: ToolLoop.PendingCall) => {
  const message = `Allow ${call.name} ${JSON.stringify(call.input)}?`
  if (process.stdin.isTTY) return Prompt.run(Prompt.Confirm({ message }))
  return Effect.as(Console.log(`${message} ${isReal ? "no" : "yes"}`), !isReal)
}

const program = Messages.runTools.result({
  model: "claude-haiku-4-5",
  max_tokens: 1024,
  messages: [{ role: "user", content: question }]
}, { toolkit, approve }).pipe(Effect.flatMap(({ response }) => Console.log(Messages.textOf(response))))

const Anthropic = isReal ? Layer.merge(AnthropicConfig.layerConfig, NodeTransport.layerConfig) : Testing.layer()
const Services = Layer.mergeAll(Orders.layer, Rates.layer, Payments.layer)
NodeRuntime.runMain(
  Effect.provide(program, Layer.mergeAll(Anthropic, Layer.provide(Tools, Services), NodeServices.layer))
)
