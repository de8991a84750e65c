/** The span of a tool without the content of its calls. */
import * as Effect from "effect/Effect"
import * as Tracer from "effect/Tracer"

/** The first `tool` and `parameters` are those that `Toolkit.handle` sets: the name and the input of a call. */
const quiet = (span: Tracer.Span, content = new Set(["tool", "parameters"])): Tracer.Span => ({
  _tag: "Span",
  name: span.name,
  spanId: span.spanId,
  traceId: span.traceId,
  parent: span.parent,
  annotations: span.annotations,
  sampled: span.sampled,
  kind: span.kind,
  get status() {
    return span.status
  },
  get attributes() {
    return span.attributes
  },
  get links() {
    return span.links
  },
  end: (endTime, exit) => span.end(endTime, exit),
  event: (name, startTime, attributes) => span.event(name, startTime, attributes),
  addLinks: (links) => span.addLinks(links),
  attribute: (key, value) => {
    if (!content.delete(key)) span.attribute(key, value)
  }
})

/** Runs an effect whose current span does not record the input of a tool; the effect can annotate it. */
export const withQuietSpan = <A, E, R>(self: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
  Effect.matchEffect(Effect.currentSpan, {
    onFailure: () => self,
    onSuccess: (span) => Effect.provideService(self, Tracer.ParentSpan, quiet(span))
  })
