/** For provider packages: resources at a provider that live as long as a scope. */
import * as Effect from "effect/Effect"
import type * as Exit from "effect/Exit"
import type * as Scope from "effect/Scope"
import type { Reason } from "./Reason.ts"
import * as Timeout from "./Timeout.ts"
import { strictly } from "./Validation.ts"

/** How the resources of a kind are deleted. */
export interface Deletion<in A, E, out R> {
  /** What log messages call a resource: `file`. */
  readonly kind: string
  readonly id: (resource: A) => string
  readonly remove: (resource: A) => Effect.Effect<unknown, E, R>
  /** Whether it must stay, by how the scope ends (default: never). */
  readonly inUse?: (resource: A, exit: Exit.Exit<unknown, unknown>) => Effect.Effect<boolean, E, R>
}

export interface HasReason {
  readonly reason: Reason
}

const isGone = ({ reason }: HasReason) => reason._tag === "NotFound" || reason._tag === "Gone"

/** Deletes a resource; false if it did not exist. */
export const removed = <A, E extends HasReason, R>(
  { remove }: Pick<Deletion<A, E, R>, "remove">,
  resource: A
): Effect.Effect<boolean, E, R> =>
  Effect.catchIf(Effect.as(remove(resource), true), isGone, () => Effect.succeed(false))

/**
 * Creates a resource that is deleted when the scope closes, unless it is still in use or
 * that cannot be determined. Failures are logged, take at most 30 seconds for each
 * call, and never change how the scope ends.
 */
export const make = <A, E extends HasReason, R>(
  deletion: Deletion<A, E, R>,
  create: Effect.Effect<A, E, R>
): Effect.Effect<A, E, R | Scope.Scope> =>
  Effect.acquireRelease(strictly(create), (resource, exit) => released(deletion, resource, exit), {
    interruptible: true
  })

const released = <A, E extends HasReason, R>(
  deletion: Deletion<A, E, R>,
  resource: A,
  exit: Exit.Exit<unknown, unknown>
): Effect.Effect<unknown, never, R> => {
  const { id, inUse = () => Effect.succeed(false), kind } = deletion
  return Effect.flatMap(strictly(inUse(resource, exit)), (isInUse) =>
    isInUse
      ? Effect.logWarning(`the ${kind} ${id(resource)} was not deleted: it may still be in use`)
      : removed(deletion, resource)).pipe(
      Timeout.total("30 seconds"),
      Effect.catchCause((cause) => Effect.logWarning(`the ${kind} ${id(resource)} could not be deleted`, cause))
    )
}
