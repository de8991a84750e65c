/** A place of budgets that the tests run against. */
import type * as Budget from "@effect-genai/core/Budget"
import type * as Effect from "effect/Effect"
import type { Scope } from "effect/Scope"

export type Budgets = (limit: number) => Effect.Effect<Budget.Budget["Service"], never, Scope>

/** Opens a place without spent amounts; each budget at it is that of another process. */
export interface BudgetsUnderTest {
  readonly name: string
  readonly open: Effect.Effect<Budgets, never, Scope>
}
