// The spans and metrics of a program.
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Metric from "effect/Metric"
import * as Option from "effect/Option"
import * as Tracer from "effect/Tracer"

/** Runs a program with a tracer, and returns all its spans. */
export const recorded = <A, E, R>(program: Effect.Effect<A, E, R>) =>
  Effect.gen(function*() {
    const spans: Array<Tracer.NativeSpan> = []
    const tracer = Tracer.make({
      span: (options) => {
        const span = new Tracer.NativeSpan(options)
        spans.push(span)
        return span
      }
    })
    yield* Effect.provideService(program, Tracer.Tracer, tracer)
    return spans
  })

/** The spans of a program, without the one around it. */
export const traced = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.gen(function*() {
    const spans = yield* recorded(Effect.withSpan(effect, "caller"))
    return spans.slice(1).map(({ attributes, kind, links, name, parent, status }) => ({
      name,
      kind,
      parent: Option.getOrUndefined(parent)?.spanId === spans[0]?.spanId,
      attributes: Object.fromEntries(attributes),
      links: links.flatMap(({ span }) => span._tag === "Span" ? [span.name] : []),
      ended: status._tag === "Ended" && (Exit.isSuccess(status.exit) ? "well" : "badly")
    }))
  })

/** The values of a counter or gauge by its attributes, such as `acme GET /v1/things NotFound`. */
export const measured = (metric: string): Effect.Effect<{ readonly [of: string]: number }> =>
  Effect.map(Metric.snapshot, (snapshots) =>
    Object.fromEntries(snapshots.flatMap((snapshot) => {
      if (snapshot.id !== metric) return []
      const of = Object.values(snapshot.attributes ?? {}).join(" ")
      if (snapshot.type === "Counter") return [[of, Number(snapshot.state.count)] as const]
      return snapshot.type === "Gauge" ? [[of, Number(snapshot.state.value)] as const] : []
    })))
