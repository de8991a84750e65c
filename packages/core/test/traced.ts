// What a program leaves in a trace.
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Option from "effect/Option"
import * as Tracer from "effect/Tracer"

/** The spans of a program. */
export const traced = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.gen(function*() {
    const spans: Array<Tracer.NativeSpan> = []
    const tracer = Tracer.make({
      span: (options) => {
        const span = new Tracer.NativeSpan(options)
        spans.push(span)
        return span
      }
    })
    yield* effect.pipe(Effect.withSpan("caller"), Effect.provideService(Tracer.Tracer, tracer))
    return spans.slice(1).map(({ attributes, kind, name, parent, status }) => ({
      name,
      kind,
      parent: Option.getOrUndefined(parent)?.spanId === spans[0]?.spanId,
      attributes: Object.fromEntries(attributes),
      ended: status._tag === "Ended" && (Exit.isSuccess(status.exit) ? "well" : "badly")
    }))
  })
